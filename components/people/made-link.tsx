'use client';

import { CopyText } from '@/components/ui/copy-text';
import { Timestamp } from '@/components/ui/timestamp';
import type { MadeLink } from '@/lib/contracts/people';

/** A link that has just been made: to be handed on now, because it is shown once. */
export function MadeLinkText({ link: { person, path, expiresAt } }: { link: MadeLink }) {
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p>
        Give this address to {person.name} by a way only they read. It works once, until{' '}
        <Timestamp at={expiresAt} />, and is shown here only now.
      </p>
      <p className="rounded-md border border-line bg-canvas px-2 py-1">
        <CopyText text={`${window.location.origin}${path}`} label="address" lengthMax={52} />
      </p>
    </div>
  );
}

'use client';

import { Button } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';

/** The recovery codes, shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  return (
    <div role="status" className="flex max-w-md flex-col gap-3 text-sm">
      <p>
        The authenticator is set up. Keep these recovery codes: each signs you in once when you do not have it
        at hand. They are shown only now.
      </p>
      <ul
        aria-label="Recovery codes"
        className="grid grid-cols-2 gap-1 rounded-md border border-line bg-sunken p-3 font-mono"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex items-center justify-between gap-3">
        <CopyText text={codes.join('\n')} label="all recovery codes" lengthMax={19} />
        <Button variant="primary" onClick={onDone}>
          I have kept them
        </Button>
      </div>
    </div>
  );
}

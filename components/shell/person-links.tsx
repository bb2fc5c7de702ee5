'use client';

import { CircleUserRound, ContactRound } from 'lucide-react';
import { RailLink } from '@/components/shell/rail-link';
import type { Role } from '@/lib/domain/actor';

/** At the foot of the rail where people sign in by name: who they are, and for administrators and auditors who else there is. */
export function PersonLinks({ name, role }: { name: string; role: Role }) {
  return (
    <div className="mt-auto flex flex-col gap-1">
      {(role === 'admin' || role === 'auditor') && (
        <RailLink href="/people" label="People" icon={ContactRound} />
      )}
      <RailLink href="/account" label={`Your account: ${name}`} icon={CircleUserRound} />
    </div>
  );
}

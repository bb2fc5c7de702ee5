'use client';

import { CircleUserRound, ContactRound, ScrollText } from 'lucide-react';
import { RailLink } from '@/components/shell/rail-link';
import type { Role } from '@/lib/domain/actor';

/** At the foot of the rail: for administrators and auditors the log and, where people sign in by name, who else there is; one's own account. */
export function PersonLinks({ isTeam, name, role }: { isTeam: boolean; name: string; role: Role }) {
  const mayAudit = role === 'admin' || role === 'auditor';
  return (
    <div className="mt-auto flex flex-col gap-1">
      {mayAudit && <RailLink href="/audit" label="Audit" icon={ScrollText} />}
      {mayAudit && isTeam && <RailLink href="/people" label="People" icon={ContactRound} />}
      <RailLink href="/account" label={`Your account: ${name}`} icon={CircleUserRound} />
    </div>
  );
}

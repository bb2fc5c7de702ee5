'use client';

import { CircleUserRound, ContactRound, ScrollText } from 'lucide-react';
import { RailLink } from '@/components/shell/rail-link';
import { isAllowed, type PermissionName } from '@/lib/domain/access/policy';
import type { Role } from '@/lib/domain/actor';

/** At the foot of the rail: the log and, where people sign in by name, who else there is, for those who may read them; one's own account. */
export function PersonLinks({ isTeam, name, role }: { isTeam: boolean; name: string; role: Role }) {
  const may = (name: PermissionName): boolean => isAllowed({ role, scopes: null }, name);
  return (
    <div className="mt-auto flex flex-col gap-1">
      {may('audit.read') && <RailLink href="/audit" label="Audit" icon={ScrollText} />}
      {may('people.read') && isTeam && <RailLink href="/people" label="People" icon={ContactRound} />}
      <RailLink href="/account" label={`Your account: ${name}`} icon={CircleUserRound} />
    </div>
  );
}

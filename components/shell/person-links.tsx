'use client';

import { CircleUserRound, ContactRound, Eraser, ScrollText } from 'lucide-react';
import { RailLink } from '@/components/shell/rail-link';
import { isAllowed, type PermissionName } from '@/lib/domain/access/policy';
import type { Role } from '@/lib/domain/actor';

/** At the foot of the rail: the log, who else there is where people sign in by name, and erasure, for those who may read them; one's own account. */
export function PersonLinks({ isTeam, name, role }: { isTeam: boolean; name: string; role: Role }) {
  const may = (name: PermissionName): boolean => isAllowed({ role, scopes: null }, name);
  return (
    <div className="mt-auto flex flex-col gap-1">
      {may('audit.read') && <RailLink href="/audit" label="Audit" icon={ScrollText} />}
      {may('people.read') && isTeam && <RailLink href="/people" label="People" icon={ContactRound} />}
      {may('erasure.read') && <RailLink href="/erasure" label="Erasure and retention" icon={Eraser} />}
      <RailLink href="/account" label={`Your account: ${name}`} icon={CircleUserRound} />
    </div>
  );
}

import type { Role } from '@/lib/domain/actor';

/**
 * Whether somebody has yet to show a second factor before anything opens to them. The one user of a machine holds its data folder:
 * nothing is asked of them.
 */
export function lacksSecondFactor(
  factorRoles: readonly Role[],
  person: { role: Role; source: 'machine' | 'local' | 'oidc' },
  hasShown: boolean,
): boolean {
  return person.source !== 'machine' && !hasShown && factorRoles.includes(person.role);
}

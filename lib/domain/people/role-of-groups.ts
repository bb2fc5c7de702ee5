import type { Role } from '@/lib/domain/actor';

/** Which groups of an identity provider have which role. */
export type RoleGroups = Readonly<Partial<Record<Role, readonly string[]>>>;

/** Who is in the groups of several roles has the first of them. */
const order: readonly Role[] = ['admin', 'lead', 'analyst', 'auditor', 'viewer'];

/** The role that goes with groups; undefined when none of them has one. Names are compared letter by letter. */
export function roleOfGroups(roleGroups: RoleGroups, groups: readonly string[]): Role | undefined {
  return order.find((role) => roleGroups[role]?.some((group) => groups.includes(group)));
}

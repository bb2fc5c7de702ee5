import type { Actor, Role } from '@/lib/domain/actor';

/**
 * Who may see a case: `open`: everybody; `team`: those who investigate (analysts, leads, administrators) and the people it
 * names; `restricted`: only the people it names. Auditors read all of them and change none.
 */
export const caseAccesses = ['open', 'team', 'restricted'] as const;
export type CaseAccess = (typeof caseAccesses)[number];

/** What somebody may do with a case or view, each including those before it. */
export const accessLevels = ['none', 'view', 'comment', 'edit', 'manage'] as const;
export type AccessLevel = (typeof accessLevels)[number];

/** What a person can be named for. */
export const sharedLevels = ['view', 'comment', 'edit'] as const;
export type SharedLevel = (typeof sharedLevels)[number];

/** Whom a case or a view is for. */
export interface AccessList {
  readonly access: CaseAccess;
  readonly ownerId: string;
  readonly viewers: readonly string[];
  readonly commenters: readonly string[];
  readonly editors: readonly string[];
}

/** What an actor brings along, as numbers (positions in `accessLevels`), so that the database can judge without knowing roles. */
export interface Grants {
  readonly id: string;
  /** On anything, named or not: auditors and the owner of the data folder. */
  readonly always: number;
  readonly open: number;
  readonly team: number;
  /** The role never allows more, whatever a list says. */
  readonly max: number;
}

type RoleGrants = Omit<Grants, 'id'>;

const byRole: Readonly<Record<Role, RoleGrants>> = {
  viewer: { always: 0, open: 1, team: 0, max: 2 },
  analyst: { always: 0, open: 3, team: 3, max: 4 },
  lead: { always: 0, open: 4, team: 4, max: 4 },
  admin: { always: 0, open: 4, team: 4, max: 4 },
  auditor: { always: 1, open: 1, team: 1, max: 1 },
};

const owner: RoleGrants = { always: 4, open: 4, team: 4, max: 4 };

/** The one user of a Skein on their own machine, and whoever runs commands in the data folder, hold everything in it anyway. */
function holdsDataFolder(actor: Actor): boolean {
  return actor.id === 'local' || actor.id.startsWith('cli:');
}

export function grantsOf(actor: Actor): Grants {
  return { id: actor.id, ...(holdsDataFolder(actor) ? owner : byRole[actor.role]) };
}

/** What the list allows. The database judges by the same rule (`lib/neo4j/access.ts`); a test holds the two together. */
export function levelOf(list: AccessList, grants: Grants): AccessLevel {
  const general = list.access === 'open' ? grants.open : list.access === 'team' ? grants.team : 0;
  const level = Math.min(grants.max, Math.max(named(list, grants.id), general, grants.always));
  return accessLevels[level] ?? 'none';
}

function named(list: AccessList, id: string): number {
  if (list.ownerId === id) return 4;
  if (list.editors.includes(id)) return 3;
  if (list.commenters.includes(id)) return 2;
  return list.viewers.includes(id) ? 1 : 0;
}

export function allows(level: AccessLevel, wanted: AccessLevel): boolean {
  return accessLevels.indexOf(level) >= accessLevels.indexOf(wanted);
}

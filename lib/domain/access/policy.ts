import type { Role } from '@/lib/domain/actor';

/** What an API token may be limited to; a token never allows more than the role of the person it belongs to. */
export const tokenScopes = ['read', 'rows', 'write', 'export', 'audit', 'admin'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** One line of the policy: who may do it, which token scope it takes, and whether the audit log keeps it. */
export interface Permission {
  readonly roles: readonly Role[];
  readonly scope: TokenScope;
  readonly kind: 'read' | 'change';
  /** True for every change and every read of personal data. */
  readonly isRecorded: boolean;
}

const everyone: readonly Role[] = ['viewer', 'analyst', 'lead', 'admin', 'auditor'];
const workers: readonly Role[] = ['analyst', 'lead', 'admin'];
const leaders: readonly Role[] = ['lead', 'admin'];

const read = (roles: readonly Role[], scope: TokenScope): Permission => ({
  roles,
  scope,
  kind: 'read',
  isRecorded: true,
});
/** Reads that show nothing about a person: figures of runs, states of jobs. */
const unrecorded = (roles: readonly Role[], scope: TokenScope): Permission => ({
  ...read(roles, scope),
  isRecorded: false,
});
const change = (roles: readonly Role[], scope: TokenScope): Permission => ({
  roles,
  scope,
  kind: 'change',
  isRecorded: true,
});

/**
 * The whole policy. Every route (`handle`), page (`load`) and command names one line of it; nothing else decides by role.
 * Whose case something belongs to is decided after this, by the use case that reads it.
 */
export const permissions = {
  /** Accounts, identifiers, clusters, links, the graph, search. */
  'facts.read': read(everyone, 'read'),
  /** Raw rows as imported: payments, logins, exchanges. */
  'rows.read': read(['analyst', 'lead', 'admin', 'auditor'], 'rows'),
  /** Texts that customers sent to the API; takes a purpose. */
  'prompts.read': read(workers, 'rows'),
  'runs.read': unrecorded(everyone, 'read'),
  'runs.change': change(workers, 'write'),
  'imports.read': unrecorded(everyone, 'read'),
  'imports.change': change(workers, 'write'),
  'imports.rollback': change(leaders, 'write'),
  'jobs.read': unrecorded(everyone, 'read'),
  'jobs.change': change(workers, 'write'),
  'exports.read': read(['analyst', 'lead', 'admin', 'auditor'], 'export'),
  'exports.make': change(workers, 'export'),
  /** The word of a second person on somebody else's export. */
  'exports.approve': change(leaders, 'export'),
  'keys.change': change(['admin'], 'admin'),
  /** Cases and what hangs on them: views, notes, hypotheses, decisions. */
  'work.read': read(everyone, 'read'),
  'work.discuss': change(['viewer', 'analyst', 'lead', 'admin'], 'write'),
  'work.change': change(workers, 'write'),
  'work.lead': change(leaders, 'write'),
  /** The whole data folder out, or a new one made of it. */
  'backups.make': change(['admin'], 'admin'),
  'audit.read': read(['auditor', 'admin'], 'audit'),
  'people.read': read(['admin', 'auditor'], 'admin'),
  'people.change': change(['admin'], 'admin'),
  'erasure.read': read(['lead', 'admin', 'auditor'], 'admin'),
  'erasure.request': change(leaders, 'admin'),
  'erasure.approve': change(['admin'], 'admin'),
  /** What is open to somebody who has yet to show the second factor that their role must have. */
  'entry.read': unrecorded(everyone, 'read'),
  'entry.change': change(everyone, 'admin'),
  'retention.read': unrecorded(['lead', 'admin', 'auditor'], 'admin'),
  /** How long things are kept, and letting go what is older. */
  'retention.change': change(['admin'], 'admin'),
  /** A person's own sessions, tokens and settings. */
  'self.read': unrecorded(everyone, 'read'),
  'self.change': change(everyone, 'admin'),
} as const satisfies Record<string, Permission>;

export type PermissionName = keyof typeof permissions;

/** What a route or page declares. `public` is for what must answer before anybody has signed in. */
export type Access = PermissionName | 'public';

/** Whether it is open before a second factor is shown that must be. Everything that is not named is refused. */
export const isEntry = (access: PermissionName): boolean =>
  access === 'entry.read' || access === 'entry.change';

/** Who asks, as far as the policy is concerned; `scopes` is null for a person in a browser. */
export interface Asker {
  readonly role: Role;
  readonly scopes: readonly TokenScope[] | null;
}

/** Whether the policy allows it. Everything that is not allowed is refused. */
export function isAllowed(asker: Asker, name: PermissionName): boolean {
  const permission: Permission = permissions[name];
  const hasScope = asker.scopes === null || asker.scopes.includes(permission.scope);
  return hasScope && permission.roles.includes(asker.role);
}

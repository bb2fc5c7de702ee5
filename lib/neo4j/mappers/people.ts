import { z } from 'zod';
import { tokenScopes } from '@/lib/domain/access/policy';
import { roles } from '@/lib/domain/actor';
import { pendingPurposes } from '@/lib/usecases/ports/people';

const nullableTime = z.number().nullable().default(null);
const nullableText = z.string().nullable().default(null);

/** Roles that must have a second factor, on the `WorkspaceState` node `sign-in-rules`. */
export const factorRoles = z.array(z.enum(roles));

/** Properties of a `User` node; Neo4j leaves out those that are null. */
export const userRow = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role: z.enum(roles),
  isDisabled: z.boolean(),
  source: z.enum(['machine', 'local', 'oidc']),
  subject: nullableText,
  passwordHash: nullableText,
  totpSecret: nullableText,
  totpStep: z.number().default(0),
  recoveryHashes: z.array(z.string()).default([]),
  isProvenByProvider: z.boolean().default(false),
  passkeys: z.array(z.string()).default([]),
  createdAt: z.number(),
});

/** Properties of a `Session` node. */
export const sessionRow = z.object({
  id: z.string(),
  userId: z.string(),
  createdAt: z.number(),
  lastSeenAt: z.number(),
  address: z.string(),
  agent: z.string(),
  how: z.enum(['link', 'password', 'oidc', 'passkey']),
  hasSecondFactor: z.boolean().default(false),
});

/** Properties of an `ApiToken` node. */
export const tokenRow = z.object({
  id: z.string(),
  userId: z.string(),
  name: z.string(),
  hash: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: z.number(),
  expiresAt: z.number(),
  lastUsedAt: nullableTime,
  revokedAt: nullableTime,
});

/** Properties of a `SignInLink` node. */
export const linkRow = z.object({
  id: z.string(),
  userId: z.string(),
  purpose: z.enum(['session', 'password', 'first']),
  isReusable: z.boolean(),
  createdAt: z.number(),
  expiresAt: z.number(),
});

/** Properties of a `SignInTries` node. */
export const triesRow = z.object({
  id: z.string(),
  failures: z.number(),
  lockedUntil: nullableTime,
  lastAt: z.number(),
});

/** Properties of a `PendingSignIn` node. */
export const pendingRow = z.object({
  id: z.string(),
  purpose: z.enum(pendingPurposes),
  sealed: z.string(),
  expiresAt: z.number(),
});

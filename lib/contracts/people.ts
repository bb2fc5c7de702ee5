import { z } from 'zod';
import { tokenScopes } from '@/lib/domain/access/policy';
import { roles } from '@/lib/domain/actor';

const time = z.number();

/** Who is signed in. */
export const me = z.object({ id: z.string(), name: z.string(), role: z.enum(roles) });

/** A browser that is signed in; `id` opens nothing. */
export const sessionSummary = z.object({
  id: z.string(),
  userId: z.string(),
  createdAt: time,
  lastSeenAt: time,
  address: z.string(),
  agent: z.string(),
  how: z.enum(['link', 'password', 'oidc']),
  /** Whether it is the session that asks. */
  isThis: z.boolean(),
});
export type SessionSummary = z.infer<typeof sessionSummary>;
export const sessionList = z.object({ sessions: z.array(sessionSummary) });

/** An API token without its secret. */
export const tokenSummary = z.object({
  id: z.string(),
  userId: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: time,
  expiresAt: time,
  lastUsedAt: time.nullable(),
  revokedAt: time.nullable(),
});
export type TokenSummary = z.infer<typeof tokenSummary>;
export const tokenList = z.object({ tokens: z.array(tokenSummary) });

export const newToken = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(tokenScopes)).min(1),
  days: z.int().min(1).max(365).default(90),
});
export type NewToken = z.output<typeof newToken>;
/** The only answer that ever holds the secret. */
export const madeToken = z.object({ token: tokenSummary, secret: z.string() });

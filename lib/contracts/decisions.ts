import { z } from 'zod';

/** `must_link`: one hand runs both; `cannot_link`: it does not. No run undoes either. */
export const decisionKinds = ['must_link', 'cannot_link'] as const;
export const decisionKind = z.enum(decisionKinds);
export type DecisionKind = z.infer<typeof decisionKind>;

/** Each kind as it is said of two accounts. */
export const decisionVerdicts: Record<DecisionKind, string> = {
  must_link: 'same hand',
  cannot_link: 'not the same hand',
};

const accountId = z.string().min(1).max(512);
const reason = z.string().trim().min(3, 'Say why, in a few words.').max(2_000);

/** An analyst's decision on two accounts, `accountA` before `accountB` by code unit. Kept for ever; withdrawn, it binds no run. Times are epoch ms UTC. */
export const pairDecision = z.object({
  decisionId: z.string(),
  kind: decisionKind,
  accountA: accountId,
  accountB: accountId,
  reason: z.string(),
  authorId: z.string(),
  authorName: z.string(),
  createdAt: z.number(),
  withdrawal: z
    .object({ reason: z.string(), authorId: z.string(), authorName: z.string(), at: z.number() })
    .nullable(),
});
export type PairDecision = z.infer<typeof pairDecision>;

export const decideLinkRequest = z.object({
  kind: decisionKind,
  accountA: accountId,
  accountB: accountId,
  reason,
});
export type DecideLinkRequest = z.infer<typeof decideLinkRequest>;

export const withdrawDecisionRequest = z.object({ reason });

export const decisionListQuery = z.object({
  /** Only decisions that name this account. */
  account: accountId.optional(),
  /** Only those in force, or only those withdrawn. */
  state: z.enum(['active', 'withdrawn']).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export type DecisionListQuery = z.infer<typeof decisionListQuery>;

export const decisionPage = z.object({ decisions: z.array(pairDecision), total: z.int().nonnegative() });
export type DecisionPage = z.infer<typeof decisionPage>;

import { z } from 'zod';

const time = z.number();
const person = z.object({ id: z.string(), name: z.string() });

export const holdTargets = ['account', 'case'] as const;

/** What is kept whatever anybody asks: an account, or a case with the accounts and the members of clusters pinned in it. */
export const newHold = z.object({
  kind: z.enum(holdTargets),
  targetId: z.string().min(1).max(512),
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(2_000),
  /** Epoch ms UTC; without it the hold is open. */
  until: time.nullable().default(null),
});
export type NewHold = z.output<typeof newHold>;

/** `liftedAt` null and `until` not past: in force. */
export const legalHold = z.object({
  id: z.string(),
  kind: z.enum(holdTargets),
  targetId: z.string(),
  reason: z.string(),
  until: time.nullable(),
  placedBy: person,
  placedAt: time,
  liftedBy: person.nullable(),
  liftedAt: time.nullable(),
  liftReason: z.string().nullable(),
});
export type LegalHold = z.infer<typeof legalHold>;

export const holdList = z.object({ holds: z.array(legalHold) });
export const holdLift = z.object({ reason: z.string().trim().min(3, 'Say why, in a few words.').max(500) });

/** A hold as a refusal names it: which, on what, until when. */
export const holdSummary = z.object({
  holdId: z.string(),
  kind: z.enum(holdTargets),
  targetId: z.string(),
  accounts: z.array(z.string()),
  until: time.nullable(),
});
export type HoldSummary = z.infer<typeof holdSummary>;

/** Whether a hold is in force at a time. */
export const isInForce = ({ liftedAt, until }: Pick<LegalHold, 'liftedAt' | 'until'>, now: number): boolean =>
  liftedAt === null && (until === null || until > now);

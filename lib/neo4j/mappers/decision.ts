import { z } from 'zod';
import { decisionKind, type PairDecision } from '@/lib/contracts/decisions';
import { type CypherText, cypher } from '@/lib/neo4j/cypher';

/** The properties of a Constraint node. */
export const decisionRow = z.object({
  decision: z.object({
    id: z.string(),
    kind: decisionKind,
    accountA: z.string(),
    accountB: z.string(),
    reason: z.string(),
    authorId: z.string(),
    authorName: z.string(),
    createdAt: z.number(),
    withdrawnAt: z.number().nullish(),
    withdrawnReason: z.string().nullish(),
    withdrawnById: z.string().nullish(),
    withdrawnByName: z.string().nullish(),
  }),
});

/** `RETURN` clause of every query that yields a decision bound to `d`. */
export const returnDecision: CypherText = cypher`RETURN properties(d) AS decision`;

export function toDecision({ decision }: z.infer<typeof decisionRow>): PairDecision {
  const { id, withdrawnAt, withdrawnReason, withdrawnById, withdrawnByName, ...rest } = decision;
  return {
    decisionId: id,
    kind: rest.kind,
    accountA: rest.accountA,
    accountB: rest.accountB,
    reason: rest.reason,
    authorId: rest.authorId,
    authorName: rest.authorName,
    createdAt: rest.createdAt,
    withdrawal:
      withdrawnAt === null || withdrawnAt === undefined
        ? null
        : {
            at: withdrawnAt,
            reason: withdrawnReason ?? '',
            authorId: withdrawnById ?? '',
            authorName: withdrawnByName ?? '',
          },
  };
}

/** Key of a pair whose accounts are in order. */
export const pairKeyOf = (accountA: string, accountB: string): string => JSON.stringify([accountA, accountB]);

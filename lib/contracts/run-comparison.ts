import { z } from 'zod';
import { count, family, share } from '@/lib/contracts/figures';

/** A piece of evidence that one run saw between two accounts and the other did not, or weighed otherwise. */
export const evidenceChange = z.object({
  change: z.enum(['appeared', 'vanished', 'reweighed']),
  sentence: z.string(),
  family,
  before: z.number(),
  after: z.number(),
});

/** A pair whose link one run has and the other has not, with what changed between them, most bits first. */
export const pairChange = z.object({
  accountA: z.string(),
  accountB: z.string(),
  change: z.enum(['linked', 'unlinked']),
  /** Weight in bits and probability in each run; null where the run does not know one of the accounts. */
  before: z.object({ weightBits: z.number(), probability: share }).nullable(),
  after: z.object({ weightBits: z.number(), probability: share }).nullable(),
  /** Change of the prior in bits. */
  priorChange: z.number(),
  evidence: z.array(evidenceChange),
});
export type PairChange = z.infer<typeof pairChange>;

/** What changed from one run to another. */
export const runComparison = z.object({
  from: z.string(),
  to: z.string(),
  clusters: z.array(
    z.object({
      clusterId: z.string(),
      event: z.enum(['born', 'grown', 'shrunk', 'unchanged', 'split', 'merged', 'died']),
      before: count,
      after: count,
      joined: count,
      left: count,
      /** Clusters on the other side that share members. */
      related: z.array(z.string()),
      /** Accounts that joined and left, a few of them. */
      joinedIds: z.array(z.string()),
      leftIds: z.array(z.string()),
      /** Strong links that came or went with its change, and why; for the clusters that changed most. */
      why: z.array(pairChange),
    }),
  ),
  clustersTotal: count,
  linksGained: count,
  linksLost: count,
  /** Parameters whose value differs. */
  parameters: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
});
export type RunComparison = z.infer<typeof runComparison>;

import { z } from 'zod';
import { pairDecision } from '@/lib/contracts/decisions';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import { hubClasses } from '@/lib/domain/hub-class';

/** Times are epoch milliseconds, UTC. Weights are in bits (log2 of the likelihood ratio). */
export const hubClass = z.enum(hubClasses);

/** How common a shared value is, so that a reader can judge the rarity for himself. */
export const rarity = z.object({
  accountsHolding: z.int().nonnegative(),
  accountsInWorld: z.int().positive(),
});

/** Where the raw rows behind an item are: `GET /api/rows` takes exactly this. */
export const rowsReference = z.object({
  table: z.enum(['accounts', 'payments', 'logins', 'exchanges', 'usage', 'relations']),
  accountIds: z.array(z.string()).min(1),
  identifierKind: z.string().optional(),
  identifierValue: z.string().optional(),
});
export type RowsReference = z.infer<typeof rowsReference>;

/** One bar of the waterfall. Bars of `items` plus `priorBits` add up to `weightBits` within 1e-9. */
export const pairEvidence = z.object({
  comparisonId: z.string(),
  level: z.string(),
  family: z.enum(evidenceFamilies),
  /** A whole sentence: "Both paid with card 5f3a…, used by 3 accounts in total." */
  sentence: z.string(),
  /** Signed contribution after caps and dependence; negative argues against. */
  bits: z.number(),
  /** Contribution before family cap and forgeability cap; equals `bits` where nothing was capped. */
  bitsUncapped: z.number(),
  /** Why it was capped, if it was. */
  capReason: z.string().nullable(),
  identifierId: z.string().nullable(),
  identifierKind: z.string().nullable(),
  identifierDisplay: z.string().nullable(),
  hubClass: hubClass.nullable(),
  rarity: rarity.nullable(),
  firstSeen: z.number().nullable(),
  lastSeen: z.number().nullable(),
  rows: z.array(rowsReference),
});
export type PairEvidence = z.infer<typeof pairEvidence>;

/** Why two accounts are, or are not, linked in one run. */
export const pairExplanation = z.object({
  runId: z.string(),
  accountA: z.string(),
  accountB: z.string(),
  priorBits: z.number(),
  items: z.array(pairEvidence),
  weightBits: z.number(),
  probability: z.number().min(0).max(1),
  /** Probability at or above the run's threshold and enough independent families. */
  isStrong: z.boolean(),
  familiesFor: z.array(z.enum(evidenceFamilies)),
  isSingleFamily: z.boolean(),
  /** Comparisons for which one or both accounts have no data: they weigh zero. */
  missing: z.array(
    z.object({ comparisonId: z.string(), title: z.string(), family: z.enum(evidenceFamilies) }),
  ),
  /** What the probability would be without one family's evidence. */
  counterfactuals: z.array(z.object({ without: z.string(), probability: z.number() })),
  /** When no direct link exists: the strongest chain of links between the two; `weakestStep` indexes `steps`. */
  path: z
    .object({
      steps: z.array(
        z.object({
          accountA: z.string(),
          accountB: z.string(),
          weightBits: z.number(),
          probability: z.number(),
        }),
      ),
      weakestStep: z.int(),
    })
    .nullable(),
  /** What an analyst decided on the pair, if that is in force; the weight above is the evidence's alone. */
  decision: pairDecision.nullable(),
});
export type PairExplanation = z.infer<typeof pairExplanation>;

/** Why an account is in a cluster of a run: its links there, what it shares with the members, how near the next cluster is. */
export const memberExplanation = z.object({
  runId: z.string(),
  accountId: z.string(),
  clusterId: z.string(),
  standing: z.enum(['confirmed', 'possible']),
  membership: z.number().min(0).max(1),
  /** The whole of it in sentences. */
  sentences: z.array(z.string()),
  /** Links to other accounts of the cluster, strongest first, a page of them. */
  links: z.array(
    z.object({
      otherId: z.string(),
      weightBits: z.number(),
      probability: z.number(),
      isStrong: z.boolean(),
      families: z.array(z.enum(evidenceFamilies)),
    }),
  ),
  linksTotal: z.int().nonnegative(),
  strongLinks: z.int().nonnegative(),
  /** What it shares with confirmed members, the most telling first. */
  values: z.array(
    z.object({
      identifierId: z.string(),
      kind: z.string(),
      display: z.string(),
      hubClass,
      /** Accounts in the world that hold it, and other confirmed members that do. */
      degree: z.int().nonnegative(),
      members: z.int().nonnegative(),
    }),
  ),
  /** Bits of its best link into the cluster and into the nearest other one; `bits` is the difference. */
  margin: z.object({
    ownBits: z.number().nullable(),
    nextClusterId: z.string().nullable(),
    nextBits: z.number().nullable(),
    bits: z.number().nullable(),
  }),
  /** Strong links left when one family is taken from the best link's evidence: what the place would rest on. */
  withoutFamily: z.array(
    z.object({ without: z.enum(evidenceFamilies), strongLinksWithOthers: z.int().nonnegative() }),
  ),
  /** The strongest link in full; its bars add up to 1e-9. Null where it has none (held by an analyst's decision). */
  best: pairExplanation.nullable(),
});
export type MemberExplanation = z.infer<typeof memberExplanation>;

/** What holds a cluster together, in sentences; the figures are those of the cluster. */
export const clusterExplanation = z.object({
  clusterId: z.string(),
  runId: z.string(),
  sentences: z.array(z.string()),
});
export type ClusterExplanation = z.infer<typeof clusterExplanation>;

import { z } from 'zod';
import { count, family, share } from '@/lib/contracts/figures';
import { linkRow } from '@/lib/contracts/links';

const precisionRecall = z.object({ precision: share, recall: share, f1: share });

/** Figures of a run against labels (linkage.md §9). Only labelled accounts count. */
export const evaluation = z.object({
  runId: z.string(),
  labelledAccounts: count,
  operators: count,
  /** Labelled as acting for no operator. */
  innocents: count,
  /** Labels naming accounts that the run does not know. */
  unknownAccounts: count,
  pairwise: precisionRecall.extend({ truePairs: count, foundPairs: count, correctPairs: count }),
  bCubed: precisionRecall,
  adjustedRand: z.number(),
  vMeasure: z.object({ homogeneity: share, completeness: share, v: share }),
  /** Largest share of true pairs joined by chains of links at a threshold with precision ≥ 99 %; null when none reaches it. */
  recallAt99Precision: share.nullable(),
  innocentsInClusters: count,
  innocentsInClustersRate: share,
  /** Expected calibration error over links, ten bins. */
  calibrationError: share.nullable(),
  /** Mean squared gap between probability and truth over links. */
  brierScore: share.nullable(),
  /** Links between two labelled accounts: what the calibration is made of. */
  judgedLinks: count,
  calibration: z.array(
    z.object({
      from: share,
      to: share,
      links: count,
      correct: count,
      predicted: share,
      observed: share,
      /** Wilson's 95 % interval of `observed`. */
      low: share,
      high: share,
    }),
  ),
  precisionRecallCurve: z.array(z.object({ probability: share, precision: share, recall: share })),
  /** Figures of the clusters when one family's evidence is left out: pairwise, and B-cubed. Empty for runs that did not try. */
  ablation: z.array(
    precisionRecall.extend({ without: family, bCubed: precisionRecall, innocentsInClusters: count }),
  ),
  /** Innocent accounts in confirmed clusters, a few of them. */
  innocentsFound: z.array(z.object({ accountId: z.string(), clusterId: z.string() })),
  /** The surest links between different hands, and true pairs in different clusters; read them one by one. */
  falseLinks: z.array(linkRow),
  missedPairs: z.array(z.object({ accountA: z.string(), accountB: z.string(), operator: z.string() })),
  /** Labelled accounts with their B-cubed precision and recall, the worst first, a few of them. */
  accounts: z.array(
    z.object({
      accountId: z.string(),
      operator: z.string().nullable(),
      clusterId: z.string().nullable(),
      precision: share,
      recall: share,
    }),
  ),
});
export type Evaluation = z.infer<typeof evaluation>;

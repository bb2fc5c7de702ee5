import { z } from 'zod';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import { hubClasses } from '@/lib/domain/hub-class';

/** Times are epoch ms UTC, weights bits, shares 0–1. */
const time = z.number().nullable();
const count = z.int().nonnegative();
const family = z.enum(evidenceFamilies);
const share = z.number().min(0).max(1);

/** What one stage of a run took. */
export const stageFigure = z.object({ stage: z.string(), durationMs: z.number(), memoryMb: z.number() });

/** A block too large to pair in full: what it holds, what pairing it would have cost, what was paired instead. */
export const cappedBlock = z.object({
  kind: z.string(),
  display: z.string(),
  accounts: count,
  pairsInFull: count,
  pairsMade: count,
});

/** m, u and bits of one level as the run used them; `bits` is the weight before any term-frequency adjustment. */
export const levelFigure = z.object({ level: z.string(), m: share, u: share, bits: z.number() });

export const comparisonFigure = z.object({
  comparisonId: z.string(),
  version: z.int(),
  title: z.string(),
  family,
  /** Most that this comparison may add, because a third party can plant it; null: no cap of that sort. */
  forgeabilityCapBits: z.number().nullable(),
  levels: z.array(levelFigure),
  /** Links to whose weight it contributed, and the bits it contributed in all. */
  links: count,
  bitsTotal: z.number(),
});

export const runSummary = z.object({
  runId: z.string(),
  isCurrent: z.boolean(),
  /** Version of the method. */
  version: z.string(),
  seed: z.int(),
  startedAt: z.number(),
  finishedAt: z.number(),
  accounts: count,
  identifiers: count,
  candidates: count,
  links: count,
  strongLinks: count,
  clusters: count,
  confirmedMembers: count,
  possibleMembers: count,
});
export type RunSummary = z.infer<typeof runSummary>;

/** What asking for a run gave. `isUnchanged`: nothing had changed since the current run, so nothing was computed. */
export const runOutcome = runSummary.extend({ isUnchanged: z.boolean() });
export type RunOutcome = z.infer<typeof runOutcome>;

export const runDetail = runSummary.extend({
  inputFingerprint: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  priorBits: z.number(),
  /** Families in which the data holds anything that could link; one only: every link is single-family. */
  familiesAvailable: z.array(family),
  isSingleFamily: z.boolean(),
  comparisons: z.array(comparisonFigure),
  blocking: z.object({
    blocks: count,
    pairs: count,
    /** 1 − candidates / all pairs. */
    reductionRatio: z.number(),
    cappedBlocks: z.array(cappedBlock),
    cappedBlocksTotal: count,
  }),
  /** What sharing one value of a kind was worth, by how many accounts hold it. Empty for runs of before it was kept. */
  exclusivity: z
    .array(
      z.object({
        kind: z.string(),
        family,
        /** Values held by this many accounts up to just under twice as many. */
        holdersFrom: count,
        values: count,
        /** Mean probability that two holders are one hand, on the value alone. */
        exclusivity: share,
        /** Bits that sharing it adds to the prior, before caps, crowding and time. */
        bits: z.number(),
      }),
    )
    .default([]),
  /** LINKED relationships in the graph; the rest of `links` is in the run's files only. */
  linksInGraph: count,
  stages: z.array(stageFigure),
  /** What a reader must know, in whole sentences: single-family mode, capped blocks, links left out. */
  notes: z.array(z.string()),
});
export type RunDetail = z.infer<typeof runDetail>;

/** `confirmed`: passed every test; `weak`: reported with the reasons for doubt. */
export const clusterStanding = z.enum(['confirmed', 'weak']);

/** What became of a cluster since the run before. */
export const clusterEvent = z.enum(['born', 'grown', 'shrunk', 'unchanged', 'split', 'merged']);

export const clusterSummary = z.object({
  clusterId: z.string(),
  runId: z.string(),
  standing: clusterStanding,
  /** Confirmed members. */
  size: count,
  /** Accounts on the rim; never part of `size` or of any figure below. */
  possible: count,
  exchanges: count,
  inputTokens: count,
  outputTokens: count,
  firstSeen: time,
  lastSeen: time,
  /** Median probability of the strong links that hold it together. */
  strength: share,
  /** Strong links / all pairs of members. */
  density: share,
  /** Share of the links' positive bits by family, most first; shares add up to 1. */
  families: z.array(z.object({ family, share })),
  isSingleFamily: z.boolean(),
  event: clusterEvent,
});
export type ClusterSummary = z.infer<typeof clusterSummary>;

/** One cluster through the runs that are still kept, oldest first; a run that did not find it has no figures of it. */
export const clusterHistory = z.object({
  clusterId: z.string(),
  entries: z.array(
    z.object({
      runId: z.string(),
      finishedAt: z.number(),
      isCurrent: z.boolean(),
      found: z
        .object({
          event: clusterEvent,
          standing: clusterStanding,
          size: count,
          possible: count,
          /** Clusters of the run before that share members with it. */
          lineage: z.array(z.object({ clusterId: z.string(), shared: count })),
        })
        .nullable(),
    }),
  ),
});
export type ClusterHistory = z.infer<typeof clusterHistory>;

export const sharedValueFigure = z.object({
  identifierId: z.string(),
  kind: z.string(),
  display: z.string(),
  hubClass: z.enum(hubClasses).nullable(),
  /** Confirmed members that use it. */
  members: count,
  /** Accounts in the world that use it. */
  degree: count,
  /** log2(accounts in the world / degree). */
  rarityBits: z.number(),
});
export type SharedValueFigure = z.infer<typeof sharedValueFigure>;

/** A link or value that alone holds two parts of a cluster together. */
export const bridgeFigure = z.object({
  /** "link": between the two accounts; "value": the shared value; "account": the one account in both parts. */
  kind: z.enum(['link', 'value', 'account']),
  accountA: z.string(),
  accountB: z.string(),
  identifierId: z.string().nullable(),
  display: z.string(),
  bits: z.number(),
  /** Sizes of the parts if it were removed, largest first. */
  parts: z.array(count),
  /** `kept`: rests on strong evidence; `review`: an analyst should look; `cut`: the parts were separated here. */
  decision: z.enum(['kept', 'review', 'cut']),
  reason: z.string(),
});
export type BridgeFigure = z.infer<typeof bridgeFigure>;

/** What a cluster shows as a group and no pair of its accounts does, in bits against a null drawn from the crowd. */
export const groupEvidenceItem = z.object({
  kind: z.enum(['queue', 'sign-up burst', 'succession', 'capability profile']),
  /** Members that show it. */
  accounts: count,
  bits: z.number(),
  sentence: z.string(),
});

export const clusterDetail = clusterSummary.extend({
  /** Surest first; empty for runs of before there was any. */
  groupEvidence: z.array(groupEvidenceItem).default([]),
  /** Reasons for doubt or review, in whole sentences; empty when there are none. */
  reasons: z.array(z.string()),
  /** Positive bits that leave the cluster / those that touch it; low is good. */
  conductance: share,
  topValues: z.array(sharedValueFigure),
  bridges: z.array(bridgeFigure),
  bridgesTotal: count,
  /** Largest part that still hangs together (share of members) when one family is left out. */
  stability: z.array(z.object({ without: family, largestPart: share })),
  /** Clusters of the run before that share members with it. */
  lineage: z.array(z.object({ clusterId: z.string(), shared: count })),
});
export type ClusterDetail = z.infer<typeof clusterDetail>;

export const memberRow = z.object({
  accountId: z.string(),
  standing: z.enum(['confirmed', 'possible']),
  /** Probability that it belongs. */
  membership: share,
  /** Bits by which it is nearer to this cluster than to the next one; null when there is no next one. */
  margin: z.number().nullable(),
  status: z.string().nullable(),
  createdAt: time,
  firstSeen: time,
  lastSeen: time,
  exchanges: count,
  /** Links to other members. */
  links: count,
});
export type MemberRow = z.infer<typeof memberRow>;

export const memberSorts = [
  'accountId',
  'membership',
  'createdAt',
  'lastSeen',
  'exchanges',
  'links',
] as const;
export const clusterSorts = ['size', 'exchanges', 'strength', 'lastSeen', 'density'] as const;
export type MemberSort = (typeof memberSorts)[number];
export type ClusterSort = (typeof clusterSorts)[number];

export const memberPage = z.object({ members: z.array(memberRow), total: count });
export const clusterPage = z.object({
  runId: z.string().nullable(),
  clusters: z.array(clusterSummary),
  total: count,
});
export type ClusterPage = z.infer<typeof clusterPage>;
export type MemberPage = z.infer<typeof memberPage>;

/** One scored pair of a run; `accountA` sorts before `accountB`. */
export const linkRow = z.object({
  accountA: z.string(),
  accountB: z.string(),
  weightBits: z.number(),
  probability: share,
  isStrong: z.boolean(),
  families: z.array(family),
});
export type LinkRow = z.infer<typeof linkRow>;

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

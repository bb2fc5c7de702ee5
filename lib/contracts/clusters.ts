import { z } from 'zod';
import { count, family, share, time } from '@/lib/contracts/figures';
import { hubClasses } from '@/lib/domain/hub-class';

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

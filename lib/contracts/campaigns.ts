import { z } from 'zod';
import { clusterEvent, sharedValueFigure } from '@/lib/contracts/clusters';

/** Times are epoch ms UTC, shares 0–1. */
const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

/**
 * A body of exchanges with one objective, as one run found it: prompt clusters that the same accounts send in the same
 * shares over the same time. Many-to-many with accounts and clusters; who it is for is a claim of its own.
 */
export const campaignSummary = z.object({
  campaignId: z.string(),
  runId: z.string(),
  /** Accounts that took part. */
  accounts: count,
  /** Of them, confirmed members of clusters. */
  confirmedAccounts: count,
  /** Clusters that served it. */
  clusters: count,
  exchanges: count,
  inputTokens: count,
  outputTokens: count,
  firstSeen: z.number(),
  lastSeen: z.number(),
  /** Share of its exchanges that members of clusters sent. */
  clusteredShare: share,
  promptClusters: count,
  /** Capabilities by share of the campaign's exchanges, most first; those that were recorded. */
  capabilities: z.array(z.object({ capability: z.string(), share })),
  /** What became of it since the run before. */
  event: clusterEvent,
});
export type CampaignSummary = z.infer<typeof campaignSummary>;

export const campaignDay = z.object({
  /** Start of the day, epoch ms UTC. */
  from: z.number(),
  exchanges: count,
  /** Accounts active for the campaign on that day. */
  accounts: count,
});

export const campaignCapability = z.object({
  capability: z.string(),
  exchanges: count,
  share,
  /** Share of the capability in everybody's exchanges. */
  crowdShare: share,
  /** share / crowdShare; null where the crowd never used it. */
  lift: z.number().nonnegative().nullable(),
});

export const campaignPrompt = z.object({
  promptCluster: z.string(),
  /** Its identifier, for the page of the value. */
  identifierId: z.string(),
  exchanges: count,
  accounts: count,
  firstSeen: z.number(),
  lastSeen: z.number(),
});

/** A cluster as it served a campaign. */
export const campaignCluster = z.object({
  clusterId: z.string(),
  /** Its confirmed members and rim accounts that took part. */
  accounts: count,
  exchanges: count,
  /** Of the campaign's exchanges. */
  share,
});

/** What a run stores of a campaign; lists are bounded, their `…Total` says how many there are. */
export const campaignFinding = campaignSummary.extend({
  days: z.array(campaignDay),
  capabilityMix: z.array(campaignCapability),
  prompts: z.array(campaignPrompt),
  promptsTotal: count,
  servedBy: z.array(campaignCluster),
  servedByTotal: count,
  /** Values that two or more of its accounts share, those that say most first. */
  infrastructure: z.array(sharedValueFigure),
  /** Campaigns of the run before that share prompt clusters with it. */
  lineage: z.array(z.object({ campaignId: z.string(), shared: count })),
});
export type CampaignFinding = z.infer<typeof campaignFinding>;

/** A move to another model, set against how fast everybody moved. */
export const campaignPivot = z.object({
  model: z.string(),
  /** First use by anybody. */
  availableSince: z.number(),
  /** First use by the campaign. */
  at: z.number(),
  /** Share of the campaign's exchanges of the 24 hours after `at` that used it. */
  share,
  /** The same of everybody else's exchanges in those 24 hours. */
  crowdShare: share,
});

export const campaignDetail = campaignFinding.extend({
  /** Prompt clusters with what their texts have in common; null where too few texts are kept (prompt policy) to say so. */
  prompts: z.array(campaignPrompt.extend({ template: z.string().nullable() })),
  pivots: z.array(campaignPivot),
});
export type CampaignDetail = z.infer<typeof campaignDetail>;

/** Texts of a campaign as customers sent them, as far as the prompt policy kept them. */
export const campaignExamples = z.object({
  campaignId: z.string(),
  examples: z.array(z.object({ promptCluster: z.string(), texts: z.array(z.string()) })),
  /** Prompt clusters of the campaign of which no text is kept. */
  withoutText: count,
});
export type CampaignExamples = z.infer<typeof campaignExamples>;

/** Tokens of a campaign by who sent them: the rows behind its tokens and its estimated cost. */
export const campaignSpending = z.object({
  campaignId: z.string(),
  /** Those with most tokens first. */
  accounts: z.array(
    z.object({ accountId: z.string(), exchanges: count, inputTokens: count, outputTokens: count }),
  ),
  /** Accounts that sent any. */
  total: count,
  /** Smaller templates of the campaign whose exchanges are not in these rows. */
  templatesLeftOut: count,
});
export type CampaignSpending = z.infer<typeof campaignSpending>;

export const campaignSorts = ['exchanges', 'accounts', 'firstSeen', 'lastSeen', 'clusteredShare'] as const;
export type CampaignSort = (typeof campaignSorts)[number];
export const campaignPage = z.object({
  /** Null before the first run. */
  runId: z.string().nullable(),
  campaigns: z.array(campaignSummary),
  total: count,
});
export type CampaignPage = z.infer<typeof campaignPage>;

/** An account as it took part in a campaign. */
export const campaignAccount = z.object({
  accountId: z.string(),
  exchanges: count,
  firstSeen: z.number(),
  lastSeen: z.number(),
  status: z.string().nullable(),
  clusterId: z.string().nullable(),
  standing: z.enum(['confirmed', 'possible']).nullable(),
});
export const campaignAccountSorts = ['accountId', 'exchanges', 'firstSeen', 'lastSeen'] as const;
export type CampaignAccountSort = (typeof campaignAccountSorts)[number];
export const campaignAccountPage = z.object({ accounts: z.array(campaignAccount), total: count });
export type CampaignAccountPage = z.infer<typeof campaignAccountPage>;

import { createHash } from 'node:crypto';
import type { CampaignFinding } from '@/lib/contracts/campaigns';
import type { ClusterDetail } from '@/lib/contracts/clusters';
import type { PromptUse } from '@/lib/linkage/behaviour/prompt-use';
import type { Campaign } from '@/lib/linkage/campaigns/campaign';
import { matchClusters } from '@/lib/linkage/clustering/cluster-identity';
import type { LinkageResult } from '@/lib/linkage/result/linkage-result';
import { topValuesOf } from '@/lib/usecases/linkage/top-values';

const promptsMax = 200;
const clustersMax = 100;
const dayMs = 86_400_000;

/** A campaign of the run before, by its prompt clusters. */
export interface KnownCampaign {
  campaignId: string;
  prompts: readonly string[];
}

const sum = <T>(rows: readonly T[], read: (row: T) => number): number =>
  rows.reduce((total, row) => total + read(row), 0);

/** A new campaign's id: a digest of its prompt clusters, so that the same run gives the same ids. */
const newCampaignId = (prompts: readonly string[]): string =>
  `k_${createHash('sha256').update(prompts.toSorted().join('\n')).digest('hex').slice(0, 12)}`;

function mixOf(use: PromptUse, campaign: Campaign): CampaignFinding['capabilityMix'] {
  const crowd = use.crowdExchanges.reduce((total, n) => total + n, 0);
  return campaign.capabilities
    .filter(({ capability }) => use.capabilities[capability] !== '')
    .map(({ capability, exchanges }) => {
      const share = exchanges / campaign.exchanges;
      const crowdShare = crowd === 0 ? 0 : (use.crowdExchanges[capability] ?? 0) / crowd;
      return {
        capability: use.capabilities[capability] ?? '',
        exchanges,
        share,
        crowdShare,
        lift: crowdShare === 0 ? null : share / crowdShare,
      };
    })
    .sort((a, b) => b.exchanges - a.exchanges || (a.capability < b.capability ? -1 : 1));
}

function confirmedOf({ clusters, input }: LinkageResult): Uint8Array {
  const confirmed = new Uint8Array(input.accounts.ids.length);
  for (const { members, standing } of clusters)
    if (standing === 'confirmed') for (const account of members) confirmed[account] = 1;
  return confirmed;
}

/** Everything a reader is told of each campaign, in the order of `result.campaigns`; `clusters` describes `result.clusters`. */
export function describeCampaigns(
  runId: string,
  result: LinkageResult,
  clusters: readonly ClusterDetail[],
  known: readonly KnownCampaign[],
): CampaignFinding[] {
  const { promptUse: use } = result.input;
  if (!use) return [];
  const names = result.campaigns.map(({ prompts }) => prompts.map(({ prompt }) => use.prompts[prompt] ?? ''));
  const identities = matchClusters(
    names,
    known.map(({ campaignId, prompts }) => ({ clusterId: campaignId, members: prompts })),
  );
  const confirmed = confirmedOf(result);
  return result.campaigns.map((campaign, number): CampaignFinding => {
    const identity = identities[number];
    const { participants } = campaign;
    const capabilityMix = mixOf(use, campaign);
    return {
      campaignId: identity?.clusterId ?? newCampaignId(names[number] ?? []),
      runId,
      accounts: participants.length,
      confirmedAccounts: participants.filter(({ account }) => confirmed[account] === 1).length,
      clusters: campaign.servedBy.length,
      exchanges: campaign.exchanges,
      inputTokens: Math.round(sum(participants, (row) => row.inputTokens)),
      outputTokens: Math.round(sum(participants, (row) => row.outputTokens)),
      firstSeen: Math.min(...campaign.prompts.map(({ firstSeen }) => firstSeen)),
      lastSeen: Math.max(...campaign.prompts.map(({ lastSeen }) => lastSeen)),
      clusteredShare: campaign.clusteredShare,
      promptClusters: campaign.prompts.length,
      capabilities: capabilityMix.map(({ capability, share }) => ({ capability, share })),
      event: identity?.event ?? 'born',
      days: campaign.days.map(({ day, ...figures }) => ({ from: day * dayMs, ...figures })),
      capabilityMix,
      prompts: campaign.prompts.slice(0, promptsMax).map(({ prompt, ...figures }) => ({
        promptCluster: use.prompts[prompt] ?? '',
        identifierId: `prompt_cluster:${use.prompts[prompt] ?? ''}`,
        ...figures,
      })),
      promptsTotal: campaign.prompts.length,
      servedBy: campaign.servedBy.slice(0, clustersMax).map(({ cluster, accounts, exchanges }) => ({
        clusterId: clusters[cluster]?.clusterId ?? '',
        accounts,
        exchanges,
        share: exchanges / campaign.exchanges,
      })),
      servedByTotal: campaign.servedBy.length,
      infrastructure: topValuesOf(
        result,
        participants.map(({ account }) => account),
      ),
      lineage: (identity?.lineage ?? []).map(({ clusterId, shared }) => ({ campaignId: clusterId, shared })),
    };
  });
}

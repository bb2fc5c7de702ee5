import type { CampaignAccountPage, CampaignSummary } from '@/lib/contracts/campaigns';
import type { CsvCell } from '@/lib/export/csv';

const iso = (at: number): string => new Date(at).toISOString();

export const campaignCsvHeader = [
  'campaign_id',
  'run_id',
  'accounts',
  'confirmed_accounts',
  'clusters',
  'exchanges',
  'input_tokens',
  'output_tokens',
  'first_seen',
  'last_seen',
  'clustered_share',
  'prompt_clusters',
  'capabilities',
] as const;

/** One line of the campaigns' CSV; times in ISO 8601, capabilities as `coding:0.61 planning:0.39`. */
export function toCampaignCells(campaign: CampaignSummary): CsvCell[] {
  return [
    campaign.campaignId,
    campaign.runId,
    campaign.accounts,
    campaign.confirmedAccounts,
    campaign.clusters,
    campaign.exchanges,
    campaign.inputTokens,
    campaign.outputTokens,
    iso(campaign.firstSeen),
    iso(campaign.lastSeen),
    campaign.clusteredShare,
    campaign.promptClusters,
    campaign.capabilities.map(({ capability, share }) => `${capability}:${share.toFixed(3)}`).join(' '),
  ];
}

export const participantCsvHeader = [
  'campaign_id',
  'account_id',
  'exchanges',
  'first_seen',
  'last_seen',
  'status',
  'cluster_id',
  'standing',
] as const;

export function toParticipantCells(
  campaignId: string,
  row: CampaignAccountPage['accounts'][number],
): CsvCell[] {
  return [
    campaignId,
    row.accountId,
    row.exchanges,
    iso(row.firstSeen),
    iso(row.lastSeen),
    row.status,
    row.clusterId,
    row.standing,
  ];
}

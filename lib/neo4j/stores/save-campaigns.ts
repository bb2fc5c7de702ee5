import type { CampaignFinding } from '@/lib/contracts/campaigns';
import { chunksOf } from '@/lib/neo4j/chunks-of';
import type { Gateway } from '@/lib/neo4j/gateway';
import { writeRunCampaigns } from '@/lib/neo4j/queries/write-run-campaigns/query';
import { writeRunParticipants } from '@/lib/neo4j/queries/write-run-participants/query';
import { writeRunServices } from '@/lib/neo4j/queries/write-run-services/query';
import { type WritePart, writeParts } from '@/lib/neo4j/stores/run-parts';
import type { RunStore } from '@/lib/usecases/ports/runs';

type Run = Parameters<RunStore['save']>[0];

const campaignsPerBatch = 200;

function participantRows({ input, result }: Run, campaign: CampaignFinding, number: number) {
  const { participants = [] } = result.campaigns[number] ?? {};
  return participants.map(({ account, exchanges, firstSeen, lastSeen }) => ({
    accountId: input.accounts.ids[account],
    campaignId: campaign.campaignId,
    exchanges,
    firstSeen,
    lastSeen,
  }));
}

function serviceRows({ result, clusters }: Run, campaign: CampaignFinding, number: number) {
  const { servedBy = [] } = result.campaigns[number] ?? {};
  return servedBy.map(({ cluster, accounts, exchanges }) => ({
    clusterId: clusters[cluster]?.clusterId ?? '',
    campaignId: campaign.campaignId,
    accounts,
    exchanges,
  }));
}

/** Rows that `saveCampaigns` reports in all. */
export function campaignRowCount({ campaigns, result }: Run): number {
  return campaigns.length + result.campaigns.reduce((sum, { participants }) => sum + participants.length, 0);
}

/** Writes the campaigns of a run: nodes, participants, clusters that served them. The clusters must be there already. */
export async function saveCampaigns(
  gateway: Gateway,
  run: Run,
  { writePart, count }: { writePart: WritePart; count: (rows: number) => void },
): Promise<void> {
  const { runId, finishedAt } = run.detail;
  const options = run.signal ? { signal: run.signal } : {};
  for (const findings of chunksOf(run.campaigns, campaignsPerBatch)) {
    const rows = findings.map((detail) => ({
      id: detail.campaignId,
      exchanges: detail.exchanges,
      accounts: detail.accounts,
      firstSeen: detail.firstSeen,
      lastSeen: detail.lastSeen,
      clusteredShare: detail.clusteredShare,
      detail: JSON.stringify(detail),
    }));
    await gateway.run(writeRunCampaigns, { runId, now: finishedAt, rows }, options);
    count(rows.length);
  }
  for (const [number, campaign] of run.campaigns.entries()) {
    await writeParts(writePart, writeRunParticipants, participantRows(run, campaign, number), count);
    await writeParts(writePart, writeRunServices, serviceRows(run, campaign, number));
  }
}

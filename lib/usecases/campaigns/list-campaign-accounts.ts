import type { CampaignAccountPage, CampaignAccountSort } from '@/lib/contracts/campaigns';
import type { CampaignStore } from '@/lib/usecases/ports/campaigns';
import type { PageOrder, RunStore } from '@/lib/usecases/ports/runs';

/** One page of the accounts that took part in a campaign of a run, the current run's unless named. Throws NotFoundError. */
export async function listCampaignAccounts(
  deps: { runs: Pick<RunStore, 'findRunId'>; campaigns: Pick<CampaignStore, 'get' | 'listAccounts'> },
  input: PageOrder<CampaignAccountSort> & { campaignId: string; runId?: string },
): Promise<CampaignAccountPage> {
  const { campaignId, runId: asked, ...page } = input;
  const runId = await deps.runs.findRunId(asked);
  if (runId === undefined) return { accounts: [], total: 0 };
  await deps.campaigns.get(runId, campaignId);
  return await deps.campaigns.listAccounts(runId, campaignId, page);
}

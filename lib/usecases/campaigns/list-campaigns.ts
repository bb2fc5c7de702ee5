import type { CampaignPage, CampaignSort } from '@/lib/contracts/campaigns';
import type { CampaignStore } from '@/lib/usecases/ports/campaigns';
import type { PageOrder, RunStore } from '@/lib/usecases/ports/runs';

/** One page of a run's campaigns, the current run's unless named; an empty page before the first run. */
export async function listCampaigns(
  deps: { runs: Pick<RunStore, 'findRunId'>; campaigns: Pick<CampaignStore, 'list'> },
  input: PageOrder<CampaignSort> & { runId?: string },
): Promise<CampaignPage> {
  const { runId: asked, ...page } = input;
  const runId = await deps.runs.findRunId(asked);
  if (runId === undefined) return { runId: null, campaigns: [], total: 0 };
  return await deps.campaigns.list(runId, page);
}

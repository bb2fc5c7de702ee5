import type { CampaignSpending } from '@/lib/contracts/campaigns';
import { NotFoundError } from '@/lib/domain/errors';
import type { BatchStore } from '@/lib/usecases/ports/batches';
import type { CampaignLake, CampaignStore } from '@/lib/usecases/ports/campaigns';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** Who sent a campaign's tokens: the rows behind its tokens and its estimated cost. Throws NotFoundError. */
export async function getCampaignSpending(
  deps: {
    runs: Pick<RunStore, 'findRunId'>;
    campaigns: Pick<CampaignStore, 'get'>;
    campaignLake: Pick<CampaignLake, 'readSpenders'>;
    batches: Pick<BatchStore, 'listInStates'>;
  },
  input: { campaignId: string; limit: number },
  signal?: AbortSignal,
): Promise<CampaignSpending> {
  const runId = await deps.runs.findRunId();
  if (runId === undefined) throw new NotFoundError('campaign', input.campaignId);
  const { campaignId, prompts, promptsTotal } = await deps.campaigns.get(runId, input.campaignId);
  const scope = await deps.batches.listInStates(['committed']);
  const names = prompts.map(({ promptCluster }) => promptCluster);
  const spending = await deps.campaignLake.readSpenders(scope, names, input.limit, signal);
  return { campaignId, ...spending, templatesLeftOut: promptsTotal - prompts.length };
}

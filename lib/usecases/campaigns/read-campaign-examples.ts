import type { CampaignExamples } from '@/lib/contracts/campaigns';
import { NotFoundError } from '@/lib/domain/errors';
import type { BatchStore } from '@/lib/usecases/ports/batches';
import type { CampaignLake, CampaignStore } from '@/lib/usecases/ports/campaigns';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** Texts of a campaign's prompt clusters, the busiest clusters first, `perCluster` each. Throws NotFoundError. */
export async function readCampaignExamples(
  deps: {
    runs: Pick<RunStore, 'findRunId'>;
    campaigns: Pick<CampaignStore, 'get'>;
    campaignLake: Pick<CampaignLake, 'readTexts'>;
    batches: Pick<BatchStore, 'listInStates'>;
  },
  input: { campaignId: string; runId?: string; perCluster: number },
  signal?: AbortSignal,
): Promise<CampaignExamples> {
  const runId = await deps.runs.findRunId(input.runId);
  if (runId === undefined) throw new NotFoundError('campaign', input.campaignId);
  const { campaignId, prompts } = await deps.campaigns.get(runId, input.campaignId);
  const scope = await deps.batches.listInStates(['committed']);
  const names = prompts.map(({ promptCluster }) => promptCluster);
  const texts = await deps.campaignLake.readTexts(scope, names, input.perCluster, signal);
  const examples = names.flatMap((promptCluster) => {
    const own = texts.get(promptCluster);
    return own ? [{ promptCluster, texts: own }] : [];
  });
  return { campaignId, examples, withoutText: names.length - examples.length };
}

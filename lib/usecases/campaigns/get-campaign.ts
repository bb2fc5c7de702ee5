import type { CampaignDetail } from '@/lib/contracts/campaigns';
import { NotFoundError } from '@/lib/domain/errors';
import { findPivots } from '@/lib/linkage/campaigns/find-pivots';
import { buildTemplate } from '@/lib/prompts/template';
import type { BatchStore } from '@/lib/usecases/ports/batches';
import type { CampaignLake, CampaignStore } from '@/lib/usecases/ports/campaigns';
import type { RunStore } from '@/lib/usecases/ports/runs';

const textsPerTemplate = 8;
/** What fewer texts have in common may still be one customer's own words. */
const textsMin = 3;

/**
 * One campaign of a run, the current run's unless named, with what the lake says of it today: templates of its prompt
 * clusters, as far as the prompt policy kept texts, and moves to new models. Throws NotFoundError.
 */
export async function getCampaign(
  deps: {
    runs: Pick<RunStore, 'findRunId'>;
    campaigns: Pick<CampaignStore, 'get'>;
    campaignLake: CampaignLake;
    batches: Pick<BatchStore, 'listInStates'>;
  },
  input: { campaignId: string; runId?: string },
  signal?: AbortSignal,
): Promise<CampaignDetail> {
  const runId = await deps.runs.findRunId(input.runId);
  if (runId === undefined) throw new NotFoundError('campaign', input.campaignId);
  const finding = await deps.campaigns.get(runId, input.campaignId);
  const scope = await deps.batches.listInStates(['committed']);
  const names = finding.prompts.map(({ promptCluster }) => promptCluster);
  const texts = await deps.campaignLake.readTexts(scope, names, textsPerTemplate, signal);
  const hours = await deps.campaignLake.readModelHours(scope, names, signal);
  return {
    ...finding,
    prompts: finding.prompts.map((prompt) => {
      const samples = texts.get(prompt.promptCluster) ?? [];
      return {
        ...prompt,
        template: samples.length < textsMin ? null : buildTemplate(samples),
      };
    }),
    pivots: findPivots(hours),
  };
}

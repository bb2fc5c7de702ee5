import { type CampaignReach, type CampaignTier, campaignTiers } from '@/lib/contracts/campaign-reach';
import { NotFoundError } from '@/lib/domain/errors';
import type { AttributionReader } from '@/lib/usecases/ports/attribution';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** Who took part in a campaign of the current run, by how sure that is, and the accounts of one tier. */
export async function getCampaignReach(
  deps: { attribution: AttributionReader; runs: Pick<RunStore, 'findRunId'> },
  input: { campaignId: string; tier: CampaignTier; limit: number },
): Promise<CampaignReach> {
  const { campaignId, tier, limit } = input;
  const runId = await deps.runs.findRunId();
  if (runId === undefined) throw new NotFoundError('campaign', campaignId);
  const [counted, accounts] = await Promise.all([
    deps.attribution.countCampaignTiers(runId, campaignId),
    deps.attribution.listCampaignTier(runId, campaignId, tier, limit),
  ]);
  const nobody = { accounts: 0, exchanges: 0, firstSeen: null, lastSeen: null, closed: 0 };
  const tiers = campaignTiers.map(
    (name) => counted.find((figure) => figure.tier === name) ?? { tier: name, ...nobody },
  );
  return { campaignId, tiers, accounts, tier };
}

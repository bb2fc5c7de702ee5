import { turnoverOf } from '@/lib/attribution/turnover';
import { type CampaignReach, type CampaignTier, campaignTiers } from '@/lib/contracts/campaign-reach';
import { NotFoundError } from '@/lib/domain/errors';
import type { AttributionReader } from '@/lib/usecases/ports/attribution';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** Pairing them takes the square of it; those with most exchanges are looked at. */
const participantsMax = 2_000;
const endingsShown = 5;
const replacementsShown = 20;

/**
 * Who took part in a campaign of the current run, by how sure that is, the accounts of one tier, and how the confirmed ones
 * came through bans. Throws NotFoundError.
 */
export async function getCampaignReach(
  deps: { attribution: AttributionReader; runs: Pick<RunStore, 'findRunId'> },
  input: { campaignId: string; tier: CampaignTier; limit: number },
): Promise<CampaignReach> {
  const { campaignId, tier, limit } = input;
  const runId = await deps.runs.findRunId();
  if (runId === undefined) throw new NotFoundError('campaign', campaignId);
  const read = (of: CampaignTier, most: number) =>
    deps.attribution.listCampaignTier(runId, campaignId, of, most);
  const confirmed = read('confirmed', Math.max(limit, participantsMax));
  const [counted, participants, accounts] = await Promise.all([
    deps.attribution.countCampaignTiers(runId, campaignId),
    confirmed,
    tier === 'confirmed' ? confirmed.then((rows) => rows.slice(0, limit)) : read(tier, limit),
  ]);
  const { endings, replacements } = turnoverOf(participants.slice(0, participantsMax));
  const nobody = { accounts: 0, exchanges: 0, firstSeen: null, lastSeen: null, closed: 0 };
  const tiers = campaignTiers.map(
    (name) => counted.find((figure) => figure.tier === name) ?? { tier: name, ...nobody },
  );
  const turnover = {
    endings: endings.slice(0, endingsShown),
    replacements: replacements.slice(0, replacementsShown),
    replacementsTotal: replacements.length,
  };
  return { campaignId, tiers, accounts, tier, turnover };
}

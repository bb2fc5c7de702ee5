import { z } from 'zod';
import { campaignReach, campaignTier } from '@/lib/contracts/campaign-reach';
import { handle } from '@/lib/server/handle';
import { getCampaignReach } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'Clusters and accounts that a campaign reaches at a tier of confidence.',
    params: z.object({ campaignId: z.string() }),
    query: z.object({
      tier: campaignTier.default('confirmed'),
      limit: z.coerce.number().int().min(1).max(5_000).default(500),
    }),
    response: campaignReach,
  },
  ({ params, query }, { deps }) => getCampaignReach(deps, { ...params, ...query }),
);

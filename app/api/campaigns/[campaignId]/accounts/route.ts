import { z } from 'zod';
import { campaignAccountPage, campaignAccountSorts } from '@/lib/contracts/campaigns';
import { handle } from '@/lib/server/handle';
import { listCampaignAccounts } from '@/lib/server/use-cases';

const query = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
  sort: z.enum(campaignAccountSorts).default('exchanges'),
  descending: z.stringbool().default(true),
});

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'Accounts that took part in a campaign, page by page.',
    params: z.object({ campaignId: z.string() }),
    query,
    response: campaignAccountPage,
  },
  ({ params, query: page }, { deps }) => listCampaignAccounts(deps, { ...params, ...page }),
);

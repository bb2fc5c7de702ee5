import { z } from 'zod';
import { campaignPage, campaignSorts } from '@/lib/contracts/campaigns';
import { handle } from '@/lib/server/handle';
import { listCampaigns } from '@/lib/server/use-cases';

const query = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  sort: z.enum(campaignSorts).default('exchanges'),
  descending: z.stringbool().default(true),
});

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'Campaigns of the current run, page by page.',
    query,
    response: campaignPage,
  },
  ({ query: page }, { deps }) => listCampaigns(deps, page),
);

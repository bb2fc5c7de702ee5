import { z } from 'zod';
import { campaignSpending } from '@/lib/contracts/campaigns';
import { handle } from '@/lib/server/handle';
import { getCampaignSpending } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'Tokens of a campaign by account, those with most first.',
    params: z.object({ campaignId: z.string() }),
    query: z.object({ limit: z.coerce.number().int().min(1).max(5_000).default(500) }),
    response: campaignSpending,
  },
  ({ params, query }, { deps, signal }) => getCampaignSpending(deps, { ...params, ...query }, signal),
);

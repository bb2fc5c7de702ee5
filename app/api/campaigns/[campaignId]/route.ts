import { z } from 'zod';
import { campaignDetail } from '@/lib/contracts/campaigns';
import { handle } from '@/lib/server/handle';
import { getCampaign } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'A campaign of the current run.',
    params: z.object({ campaignId: z.string() }),
    response: campaignDetail,
  },
  ({ params }, { deps, signal }) => getCampaign(deps, params, signal),
);

import { z } from 'zod';
import { campaignExamples } from '@/lib/contracts/campaigns';
import { handle } from '@/lib/server/handle';
import { readCampaignExamples } from '@/lib/server/use-cases';

const query = z.object({ perCluster: z.coerce.number().int().min(1).max(20).default(3) });

export const GET = handle(
  {
    access: 'prompts.read',
    summary: 'Example prompts of a campaign. Takes a purpose.',
    params: z.object({ campaignId: z.string() }),
    query,
    response: campaignExamples,
  },
  ({ params, query: asked }, { deps, signal }) => readCampaignExamples(deps, { ...params, ...asked }, signal),
);

import { z } from 'zod';
import { allPages } from '@/lib/domain/all-pages';
import { handle } from '@/lib/server/handle';
import { streamCsv } from '@/lib/server/stream-csv';
import {
  getCampaign,
  listCampaignAccounts,
  participantCsvHeader,
  toParticipantCells,
} from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    pace: 'export',
    summary: 'All accounts that took part in a campaign of the current run.',
    media: ['text/csv'],
    params: z.object({ campaignId: z.string() }),
  },
  async ({ params }, { deps }) => {
    const { campaignId } = await getCampaign(deps, params);
    const order = { sort: 'accountId', descending: false } as const;
    async function* lines() {
      const pages = allPages(async (page) => {
        return (await listCampaignAccounts(deps, { campaignId, ...page, ...order })).accounts;
      });
      for await (const accounts of pages) yield accounts.map((row) => toParticipantCells(campaignId, row));
    }
    return streamCsv(`skein-${campaignId}-accounts.csv`, participantCsvHeader, lines());
  },
);

import { allPages } from '@/lib/domain/all-pages';
import { handle } from '@/lib/server/handle';
import { streamCsv } from '@/lib/server/stream-csv';
import { campaignCsvHeader, listCampaigns, toCampaignCells } from '@/lib/server/use-cases';

export const GET = handle(
  { access: 'facts.read', pace: 'export', summary: 'All campaigns of the current run.', media: ['text/csv'] },
  async (_input, { deps }) => {
    async function* lines() {
      const pages = allPages(async (page) => {
        const { campaigns } = await listCampaigns(deps, { ...page, sort: 'exchanges', descending: true });
        return campaigns;
      });
      for await (const campaigns of pages) yield campaigns.map(toCampaignCells);
    }
    return streamCsv('skein-campaigns.csv', campaignCsvHeader, lines());
  },
);

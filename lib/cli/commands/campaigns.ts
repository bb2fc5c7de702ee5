import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatOf, listFormat, listFormats } from '@/lib/cli/list-format';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { type CampaignPage, campaignSorts } from '@/lib/contracts/campaigns';
import { spreadsheetRecord } from '@/lib/export/csv';
import { campaignCsvHeader, toCampaignCells } from '@/lib/usecases/campaigns/campaign-csv';
import { listCampaigns } from '@/lib/usecases/campaigns/list-campaigns';

function describeCampaigns({ campaigns, total, runId }: CampaignPage): string {
  if (runId === null) return 'No linkage has run yet. Start one with: skein link';
  if (campaigns.length === 0) return `Run ${runId} found no campaigns.`;
  const table = formatTable(
    [
      { title: 'Campaign', value: (campaign) => campaign.campaignId },
      { title: 'Exchanges', align: 'right', value: (campaign) => campaign.exchanges },
      { title: 'Accounts', align: 'right', value: (campaign) => campaign.accounts },
      { title: 'Confirmed', align: 'right', value: (campaign) => campaign.confirmedAccounts },
      { title: 'Clusters', align: 'right', value: (campaign) => campaign.clusters },
      { title: 'Clustered share', align: 'right', value: (campaign) => campaign.clusteredShare.toFixed(3) },
      { title: 'First seen (UTC)', value: (campaign) => formatTime(campaign.firstSeen) },
      { title: 'Last seen (UTC)', value: (campaign) => formatTime(campaign.lastSeen) },
      {
        title: 'Capabilities',
        value: ({ capabilities }) => capabilities.map(({ capability }) => capability).join(', '),
      },
      { title: 'Since last run', value: (campaign) => campaign.event },
    ],
    campaigns,
  );
  const leftOut = total - campaigns.length;
  return leftOut > 0 ? `${table}\n(${leftOut} more campaigns not shown; raise --limit)` : table;
}

export const campaigns = defineCommand({
  name: 'campaigns',
  access: 'facts.read',
  summary: 'campaigns of the current run: bodies of exchanges that linked accounts send',
  options: z.object({
    format: listFormat,
    run: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(1_000),
    sort: z.enum(campaignSorts),
  }),
  configure: (command) => {
    command
      .option('--format <form>', listFormats.join(', '), 'table')
      .option('--run <run>', 'another run than the current one')
      .option('--sort <column>', campaignSorts.join(', '), 'exchanges')
      .option('--limit <count>', 'at most this many campaigns', '100');
  },
  run: async (context, { format, run, limit, sort }) => {
    const asked = { ...(run === undefined ? {} : { runId: run }), offset: 0, limit, sort, descending: true };
    const page = await withWorkspace(context, ({ deps }) => listCampaigns(deps, asked));
    const form = formatOf(context, format);
    if (form === 'json') await context.output.json(page);
    else if (form === 'csv')
      await context.output.line(
        [campaignCsvHeader, ...page.campaigns.map(toCampaignCells)].map(spreadsheetRecord).join('\n'),
      );
    else await context.output.line(describeCampaigns(page));
    return 0;
  },
});

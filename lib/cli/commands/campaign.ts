import { z } from 'zod';
import { type CliContext, defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatOf, listFormat, listFormats } from '@/lib/cli/list-format';
import { formatFacts, formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { CampaignAccountPage, CampaignDetail, CampaignExamples } from '@/lib/contracts/campaigns';
import { spreadsheetRecord } from '@/lib/export/csv';
import { participantCsvHeader, toParticipantCells } from '@/lib/usecases/campaigns/campaign-csv';
import { getCampaign } from '@/lib/usecases/campaigns/get-campaign';
import { listCampaignAccounts } from '@/lib/usecases/campaigns/list-campaign-accounts';
import { readCampaignExamples } from '@/lib/usecases/campaigns/read-campaign-examples';
import type { Deps } from '@/lib/workspace/deps';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const promptsShown = 10;

function factsOf(campaign: CampaignDetail): string {
  return formatFacts([
    ['Campaign', campaign.campaignId],
    ['Exchanges', campaign.exchanges],
    ['Tokens in', campaign.inputTokens],
    ['Tokens out', campaign.outputTokens],
    ['Accounts', campaign.accounts],
    ['Of them confirmed', campaign.confirmedAccounts],
    ['Sent by clusters', percent(campaign.clusteredShare)],
    ['First seen (UTC)', formatTime(campaign.firstSeen)],
    ['Last seen (UTC)', formatTime(campaign.lastSeen)],
    ['Days active', campaign.days.length],
    ...campaign.capabilityMix.map(
      ({ capability, share, crowdShare }) =>
        [capability, `${percent(share)} (crowd ${percent(crowdShare)})`] as const,
    ),
    ...campaign.pivots.map(
      ({ model, at, share, crowdShare }) =>
        [
          `Moved to ${model}`,
          `${formatTime(at)}: ${percent(share)} within 24 h (crowd ${percent(crowdShare)})`,
        ] as const,
    ),
  ]);
}

function clustersOf({ servedBy, servedByTotal }: CampaignDetail): string {
  const table = formatTable(
    [
      { title: 'Served by', value: (cluster) => cluster.clusterId },
      { title: 'Accounts', align: 'right', value: (cluster) => cluster.accounts },
      { title: 'Exchanges', align: 'right', value: (cluster) => cluster.exchanges },
      { title: 'Share', align: 'right', value: (cluster) => percent(cluster.share) },
    ],
    servedBy,
  );
  const leftOut = servedByTotal - servedBy.length;
  return leftOut > 0 ? `${table}\n(${leftOut} more clusters)` : table;
}

function promptsOf({ prompts, promptsTotal }: CampaignDetail): string {
  const shown = prompts.slice(0, promptsShown);
  const table = formatTable(
    [
      { title: 'Prompt cluster', value: (prompt) => prompt.promptCluster },
      { title: 'Exchanges', align: 'right', value: (prompt) => prompt.exchanges },
      { title: 'Accounts', align: 'right', value: (prompt) => prompt.accounts },
      { title: 'Template', value: (prompt) => prompt.template?.replaceAll(/\s+/g, ' ').slice(0, 90) },
    ],
    shown,
  );
  const leftOut = promptsTotal - shown.length;
  return leftOut > 0 ? `${table}\n(${leftOut} more prompt clusters; --json lists ${prompts.length})` : table;
}

function accountsOf({ accounts, total }: CampaignAccountPage): string {
  const table = formatTable(
    [
      { title: 'Account', value: (row) => row.accountId },
      { title: 'Exchanges', align: 'right', value: (row) => row.exchanges },
      { title: 'First seen (UTC)', value: (row) => formatTime(row.firstSeen) },
      { title: 'Last seen (UTC)', value: (row) => formatTime(row.lastSeen) },
      { title: 'Status', value: (row) => row.status },
      { title: 'Cluster', value: (row) => row.clusterId },
      { title: 'Standing', value: (row) => row.standing },
    ],
    accounts,
  );
  return total > accounts.length
    ? `${table}\n(${total - accounts.length} more accounts; raise --limit)`
    : table;
}

function examplesOf({ examples, withoutText }: CampaignExamples): string {
  const parts = examples.map(({ promptCluster, texts }) => [promptCluster, ...texts].join('\n  '));
  const note = withoutText > 0 ? [`(no text is kept of ${withoutText} prompt clusters)`] : [];
  return [...parts, ...note].join('\n\n');
}

const pageMax = 1_000;
const textsShown = 3;

/** Prints every account that took part. */
async function printCsv(context: CliContext, deps: Deps, asked: { campaignId: string; runId?: string }) {
  await context.output.line(participantCsvHeader.join(','));
  for (let offset = 0; ; offset += pageMax) {
    const page = { offset, limit: pageMax, sort: 'accountId', descending: false } as const;
    const { accounts } = await listCampaignAccounts(deps, { ...asked, ...page });
    const lines = accounts.map((row) => `${spreadsheetRecord(toParticipantCells(asked.campaignId, row))}\n`);
    await context.output.write(lines.join(''));
    if (accounts.length < pageMax) return;
  }
}

export const campaign = defineCommand({
  name: 'campaign',
  access: 'facts.read',
  summary: 'one campaign: volume, capabilities, templates, clusters, accounts; as CSV its accounts',
  options: z.object({
    format: listFormat,
    run: z.string().optional(),
    examples: z.boolean().default(false),
    limit: z.coerce.number().int().min(1).max(1_000),
  }),
  configure: (command) => {
    command
      .argument('<campaign>', 'id as "skein campaigns" prints it')
      .option('--format <form>', `${listFormats.join(', ')}; csv prints all accounts`, 'table')
      .option('--run <run>', 'another run than the current one')
      .option('--examples', 'texts that customers sent, as far as the prompt policy kept them')
      .option('--limit <count>', 'at most this many accounts, the busiest first (table and json)', '50');
  },
  run: async (context, { format, run, limit, examples: wantsTexts }, [campaignId = '']) => {
    const asked = { campaignId, ...(run === undefined ? {} : { runId: run }) };
    await withWorkspace(context, async ({ deps }) => {
      const form = formatOf(context, format);
      if (form === 'csv') return await printCsv(context, deps, asked);
      const detail = await getCampaign(deps, asked);
      const page = { offset: 0, limit, sort: 'exchanges', descending: true } as const;
      const accounts = await listCampaignAccounts(deps, { ...asked, ...page });
      const texts = wantsTexts
        ? await readCampaignExamples(deps, { ...asked, perCluster: textsShown })
        : undefined;
      if (form === 'json')
        return await context.output.json({ campaign: detail, ...accounts, ...(texts ?? {}) });
      const parts = [factsOf(detail), clustersOf(detail), promptsOf(detail), accountsOf(accounts)];
      if (texts) parts.push(examplesOf(texts));
      return await context.output.line(parts.join('\n\n'));
    });
    return 0;
  },
});

import { z } from 'zod';
import type { CliContext } from '@/lib/cli/command';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatOf, listFormat, listFormats } from '@/lib/cli/list-format';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { type ClusterPage, clusterSorts } from '@/lib/contracts/clusters';
import { spreadsheetRecord } from '@/lib/export/csv';
import { listClusters } from '@/lib/usecases/clusters/list-clusters';
import { streamMemberships } from '@/lib/usecases/clusters/stream-memberships';
import type { Deps } from '@/lib/workspace/deps';

async function printCsv(
  context: CliContext,
  deps: Deps,
  asked: { runId?: string; possible: boolean },
): Promise<void> {
  await context.output.line('account_id,cluster_id,membership');
  for await (const rows of streamMemberships(deps, asked)) {
    const listed = rows.filter((row) => asked.possible || row.standing === 'confirmed');
    const lines = listed.map(
      (row) => `${spreadsheetRecord([row.accountId, row.clusterId, row.membership.toFixed(6)])}\n`,
    );
    await context.output.write(lines.join(''));
  }
}

function describeClusters({ clusters, total, runId }: ClusterPage): string {
  if (runId === null) return 'No linkage has run yet. Start one with: skein link';
  if (clusters.length === 0) return `Run ${runId} found no clusters.`;
  const table = formatTable(
    [
      { title: 'Cluster', value: (cluster) => cluster.clusterId },
      { title: 'Standing', value: (cluster) => cluster.standing },
      { title: 'Members', align: 'right', value: (cluster) => cluster.size },
      { title: 'Possible', align: 'right', value: (cluster) => cluster.possible },
      { title: 'Exchanges', align: 'right', value: (cluster) => cluster.exchanges },
      { title: 'Strength', align: 'right', value: (cluster) => cluster.strength.toFixed(4) },
      { title: 'First seen (UTC)', value: (cluster) => formatTime(cluster.firstSeen) },
      { title: 'Last seen (UTC)', value: (cluster) => formatTime(cluster.lastSeen) },
      { title: 'Held by', value: (cluster) => cluster.families.map(({ family }) => family).join(', ') },
      { title: 'Since last run', value: (cluster) => cluster.event },
    ],
    clusters,
  );
  const leftOut = total - clusters.length;
  return leftOut > 0 ? `${table}\n(${leftOut} more clusters not shown; raise --limit)` : table;
}

export const clusters = defineCommand({
  name: 'clusters',
  access: 'facts.read',
  summary:
    'clusters of the current run; as CSV the confirmed members: account_id,cluster_id,membership (0–1)',
  options: z.object({
    format: listFormat,
    run: z.string().optional(),
    possible: z.boolean().default(false),
    limit: z.coerce.number().int().min(1).max(10_000),
    sort: z.enum(clusterSorts),
  }),
  configure: (command) => {
    command
      .option('--format <form>', listFormats.join(', '), 'table')
      .option('--run <run>', 'another run than the current one')
      .option('--possible', 'with --format csv: accounts on the rim too')
      .option('--sort <column>', `${clusterSorts.join(', ')} (table and json)`, 'size')
      .option('--limit <count>', 'at most this many clusters (table and json)', '50');
  },
  run: async (context, { format, run, limit, sort, possible }) => {
    const asked = run === undefined ? {} : { runId: run };
    await withWorkspace(context, async ({ deps }) => {
      const form = formatOf(context, format);
      if (form === 'csv') return await printCsv(context, deps, { ...asked, possible });
      const page = await listClusters(deps, { ...asked, offset: 0, limit, sort, descending: true });
      if (form === 'json') return await context.output.json(page);
      return await context.output.line(describeClusters(page));
    });
    return 0;
  },
});

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type CliContext, defineCommand } from '@/lib/cli/command';
import { formatTable } from '@/lib/cli/table';
import type { PromptClusters } from '@/lib/prompts/cluster-scaffolds';
import {
  clusterPromptFile,
  type DescribedCluster,
  describeClusters,
} from '@/lib/usecases/prompts/cluster-prompt-file';

const rowsAtOnce = 5_000;

/** `row,cluster_id` for every prompt; rows count from 0. */
async function printRows({ output }: CliContext, { clusters, clusterOfRow }: PromptClusters): Promise<void> {
  await output.line('row,cluster_id');
  for (let from = 0; from < clusterOfRow.length; from += rowsAtOnce) {
    let text = '';
    for (const [i, cluster] of clusterOfRow.subarray(from, from + rowsAtOnce).entries()) {
      text += `${from + i},${clusters[cluster]?.id ?? ''}\n`;
    }
    await output.write(text);
  }
}

function templatesTable(clusters: readonly DescribedCluster[]): string {
  return formatTable(
    [
      { title: 'Cluster', value: (cluster) => cluster.id },
      { title: 'Prompts', align: 'right', value: (cluster) => cluster.rows },
      { title: 'Accounts', align: 'right', value: (cluster) => cluster.accounts },
      {
        title: 'Specificity (bits)',
        align: 'right',
        value: (cluster) => Math.round(cluster.specificityBits),
      },
      { title: 'Capability', value: (cluster) => cluster.capability },
      { title: 'Template', value: (cluster) => cluster.template.replaceAll(/\s+/g, ' ') },
    ],
    clusters,
  );
}

export const prompts = defineCommand({
  name: 'prompts',
  access: null,
  summary: 'cluster the prompts of a file by template; needs no database',
  help: [
    'CSV, TSV (by header) or NDJSON, plain or gzip. Prints row,cluster_id (rows count from 0), or with --templates the',
    'largest clusters as readable templates with {…} for what varies. The result does not depend on the cores used.',
    'Example: skein prompts exchanges.csv.gz --field prompt --account account_id --templates',
  ].join('\n'),
  options: z.object({
    field: z.string().default('prompt'),
    account: z.string().optional(),
    capability: z.string().optional(),
    format: z.literal('csv').default('csv'),
    templates: z.boolean().default(false),
    limit: z.coerce.number().int().min(1).default(50),
    threads: z.coerce.number().int().min(1).max(64).optional(),
  }),
  configure: (command) => {
    command
      .argument('<file>', 'file with one prompt in each row')
      .option('--field <name>', 'column or key that holds the prompt', 'prompt')
      .option('--account <name>', 'column or key of the account, to count accounts')
      .option('--capability <name>', 'column or key of the capability, to name the commonest')
      .option('--format <format>', 'csv', 'csv')
      .option('--templates', 'print templates instead of rows')
      .option('--limit <count>', 'clusters printed with --templates, largest first (default 50)')
      .option('--threads <count>', 'threads (default: all cores)');
  },
  run: async (context, { field, account, capability, templates, limit, threads }, [path = '']) => {
    const source = { path: resolve(path), fields: { prompt: field, account, capability } };
    const result = await clusterPromptFile({
      ...source,
      threads: threads ?? availableParallelism(),
      onProgress: context.progress.onProgress,
      signal: context.signal,
    });
    const described = templates || context.isJson ? await describeClusters(source, result, limit) : [];
    context.progress.clear();
    if (context.isJson) {
      const { clusters, figures, clusterOfRow } = result;
      await context.output.json({
        prompts: clusterOfRow.length,
        clusters: clusters.length,
        figures,
        largest: described,
      });
    } else if (templates) await context.output.line(templatesTable(described));
    else await printRows(context, result);
    return 0;
  },
});

import { z } from 'zod';
import type { CliContext } from '@/lib/cli/command';
import { defineCommand } from '@/lib/cli/command';
import { formatOf, listFormat, listFormats } from '@/lib/cli/list-format';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { LinkRow } from '@/lib/contracts/links';
import { spreadsheetRecord } from '@/lib/export/csv';
import { listLinks } from '@/lib/usecases/linkage/list-links';

type LinkChunks = AsyncIterable<LinkRow[]>;

async function printCsv({ output }: CliContext, chunks: LinkChunks): Promise<void> {
  await output.line('account_a,account_b,weight_bits,probability');
  for await (const rows of chunks) {
    const lines = rows.map(
      (row) => `${spreadsheetRecord([row.accountA, row.accountB, row.weightBits, row.probability])}\n`,
    );
    await output.write(lines.join(''));
  }
}

/** One JSON array, written row by row: a run can have millions of links. */
async function printJson({ output }: CliContext, chunks: LinkChunks): Promise<void> {
  let separator = '[\n';
  for await (const rows of chunks) {
    for (const row of rows) {
      await output.write(`${separator}${JSON.stringify(row)}`);
      separator = ',\n';
    }
  }
  await output.write(separator === '[\n' ? '[]\n' : '\n]\n');
}

async function printTable({ output }: CliContext, chunks: LinkChunks, limit: number): Promise<void> {
  const shown: LinkRow[] = [];
  let total = 0;
  for await (const rows of chunks) {
    total += rows.length;
    // The strongest are kept, so the table does not depend on the order of the file.
    shown.push(...rows);
    shown.sort((a, b) => b.weightBits - a.weightBits);
    shown.length = Math.min(shown.length, limit);
  }
  const table = formatTable(
    [
      { title: 'Account A', value: (link) => link.accountA },
      { title: 'Account B', value: (link) => link.accountB },
      { title: 'Bits', align: 'right', value: (link) => link.weightBits.toFixed(2) },
      { title: 'Probability', align: 'right', value: (link) => link.probability.toFixed(6) },
      { title: 'Strong', value: (link) => (link.isStrong ? 'yes' : 'no') },
      { title: 'Families', value: (link) => link.families.join(', ') },
    ],
    shown,
  );
  const leftOut = total - shown.length;
  await output.line(
    leftOut > 0 ? `${table}\n(${leftOut} weaker links not shown; --format csv prints all)` : table,
  );
}

export const links = defineCommand({
  name: 'links',
  access: 'facts.read',
  summary: 'scored pairs of the current run; as CSV: account_a,account_b,weight_bits,probability',
  options: z.object({
    format: listFormat,
    run: z.string().optional(),
    minProbability: z.coerce.number().min(0).max(1),
    limit: z.coerce.number().int().min(1).max(10_000),
  }),
  configure: (command) => {
    command
      .option('--min-probability <p>', 'only pairs at or above this probability', '0.5')
      .option('--format <form>', listFormats.join(', '), 'table')
      .option('--run <run>', 'another run than the current one')
      .option('--limit <count>', 'rows of the table, strongest first', '50');
  },
  run: async (context, { format, run, minProbability, limit }) => {
    const asked = { probabilityMin: minProbability, ...(run === undefined ? {} : { runId: run }) };
    await withWorkspace(context, async ({ deps }) => {
      const chunks = listLinks(deps, asked);
      const form = formatOf(context, format);
      if (form === 'csv') await printCsv(context, chunks);
      else if (form === 'json') await printJson(context, chunks);
      else await printTable(context, chunks, limit);
    });
    return 0;
  },
});

import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { parseOptions } from '@/lib/cli/parse-options';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { rowsReference } from '@/lib/contracts/explanation';
import type { SourceRow, SourceRowPage } from '@/lib/contracts/imports';
import { listSourceRows } from '@/lib/usecases/explore/list-source-rows';

const valuesOf = (row: SourceRow): string =>
  Object.entries(row.values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ');

function describeRows({ rows, total, offset }: SourceRowPage): string {
  if (rows.length === 0) return 'No such rows.';
  const table = formatTable(
    [
      { title: 'Account', value: (row) => row.accountId },
      { title: 'At (UTC)', value: (row) => formatTime(row.at) },
      { title: 'Where', value: (row) => `${row.file}:${row.line}` },
      { title: 'Batch', value: (row) => row.batchId },
      { title: 'Values', value: valuesOf },
    ],
    rows,
  );
  const leftOut = total - offset - rows.length;
  return leftOut > 0 ? `${table}\n(${leftOut} more rows; use --offset ${offset + rows.length})` : table;
}

export const rows = defineCommand({
  name: 'rows',
  access: 'rows.read',
  about: ({ account }) => ({ accountId: account }),
  summary: 'the raw rows behind a figure, each with its file and line',
  options: z.object({
    account: z.array(z.string()).min(1),
    kind: z.string().optional(),
    value: z.string().optional(),
    offset: z.coerce.number().int().min(0),
    limit: z.coerce.number().int().min(1).max(1000),
  }),
  configure: (command) => {
    command
      .argument('<table>', rowsReference.shape.table.options.join(', '))
      .requiredOption('--account <account...>', 'rows of these accounts')
      .option('--kind <kind>', 'only rows with an identifier of this kind')
      .option('--value <value>', 'and this value')
      .option('--offset <count>', 'skip this many', '0')
      .option('--limit <count>', 'at most this many', '50');
  },
  run: async (context, { account, kind, value, offset, limit }, [table = '']) => {
    const reference = parseOptions(rowsReference, {
      table,
      accountIds: account,
      ...(kind === undefined ? {} : { identifierKind: kind }),
      ...(value === undefined ? {} : { identifierValue: value }),
    });
    const page = await withWorkspace(context, ({ deps }) =>
      listSourceRows(deps, { reference, offset, limit }),
    );
    if (context.isJson) await context.output.json(page);
    else await context.output.line(describeRows(page));
    return 0;
  },
});

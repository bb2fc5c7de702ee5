import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { HubOverridePage } from '@/lib/contracts/hub-overrides';
import { listHubOverrides } from '@/lib/usecases/decisions/list-hub-overrides';

function describeOverrides({ overrides, total }: HubOverridePage): string {
  if (total === 0)
    return 'No analyst has classed a value. Do so with: skein hubs set IDENTIFIER CLASS --reason TEXT';
  const table = formatTable(
    [
      { title: 'Override', value: (row) => row.overrideId },
      { title: 'Identifier', value: (row) => row.identifierId },
      { title: 'Class', value: (row) => row.hubClass },
      { title: 'Instead of', value: (row) => row.replacedClass },
      { title: 'By', value: (row) => row.authorName },
      { title: 'At (UTC)', value: (row) => formatTime(row.createdAt) },
      { title: 'Expires (UTC)', value: (row) => formatTime(row.expiresAt) },
      { title: 'Ended (UTC)', value: (row) => formatTime(row.end?.at ?? null) },
      { title: 'Because', value: (row) => row.reason },
    ],
    overrides,
  );
  const leftOut = total - overrides.length;
  return leftOut > 0 ? `${table}\n(${leftOut} older ones not shown; raise --limit)` : table;
}

export const hubsList = defineCommand({
  name: 'hubs list',
  access: 'facts.read',
  summary: 'classes that analysts gave to values, newest first, those ended included',
  options: z.object({
    identifier: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(500),
  }),
  configure: (command) => {
    command
      .option('--identifier <id>', 'only those of this value')
      .option('--limit <count>', 'at most this many', '200');
  },
  run: async (context, options) => {
    const page = await withWorkspace(context, ({ deps }) =>
      listHubOverrides(deps, { ...options, offset: 0 }),
    );
    if (context.isJson) await context.output.json(page);
    else await context.output.line(describeOverrides(page));
    return 0;
  },
});

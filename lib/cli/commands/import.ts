import { resolve } from 'node:path';
import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { describePreview } from '@/lib/cli/import/describe-preview';
import { describeImport } from '@/lib/cli/import/describe-report';
import { readMapping } from '@/lib/cli/import/read-mapping';
import { type FilesByTable, sourcesFromFlags, sourcesFromFolder } from '@/lib/cli/import/sources';
import { runJob } from '@/lib/cli/run-job';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { importReport } from '@/lib/contracts/imports';
import { importTables, promptPolicies, promptPolicy } from '@/lib/contracts/jobs';
import { InvalidInputError } from '@/lib/domain/errors';
import { mappingJsonSchema } from '@/lib/ingest/mapping';
import { previewImport } from '@/lib/usecases/batches/preview-import';

const files = z.array(z.string()).optional();
const tableFlags = Object.fromEntries(importTables.map((table) => [table, files]));

export const importCommand = defineCommand({
  name: 'import',
  access: 'imports.change',
  summary: 'import tables (CSV, TSV, NDJSON, Parquet; plain, gzip, zstd; globs; - for standard input)',
  help: [
    'One flag per table, each with one or many files. The same file twice changes nothing.',
    'Example: skein import --accounts accounts.csv --exchanges "exchanges/*.parquet" --mapping mapping.json',
  ].join('\n'),
  options: z.object({
    ...tableFlags,
    from: z.string().optional(),
    mapping: z.string().optional(),
    prompts: promptPolicy.default('keep'),
    mappingSchema: z.boolean().default(false),
    preview: z.boolean().default(false),
  }),
  configure: (command) => {
    for (const table of importTables) command.option(`--${table} <file...>`, `files of the table ${table}`);
    command
      .option('--from <folder>', 'every file of a folder that is named like a table')
      .option('--mapping <file>', 'mapping file (JSON): which column is what')
      .option('--preview', 'show how files and columns are understood and import nothing')
      .option('--mapping-schema', 'print the JSON Schema of mapping files and import nothing')
      .option('--prompts <policy>', `what happens to prompt texts: ${promptPolicies.join(', ')}`, 'keep');
  },
  run: async (context, { from, mapping, prompts, mappingSchema, preview, ...flags }) => {
    if (mappingSchema) {
      await context.output.json(mappingJsonSchema());
      return 0;
    }
    const sources = [
      ...sourcesFromFlags(flags as FilesByTable),
      ...(from === undefined ? [] : await sourcesFromFolder(resolve(from))),
    ];
    if (sources.length === 0) {
      throw new InvalidInputError({
        code: 'nothing_to_import',
        message: 'No file was given.',
        remedy: `Give at least one of --${importTables.join(', --')}, or --from FOLDER.`,
      });
    }
    const mapped = mapping === undefined ? {} : { mapping: await readMapping(mapping) };
    if (preview) {
      const seen = await withWorkspace(context, ({ deps }) => previewImport(deps, { sources, ...mapped }));
      if (context.isJson) await context.output.json(seen);
      else await context.output.line(describePreview(seen));
      return 0;
    }
    const result = await withWorkspace(context, (workspace) =>
      runJob(context, workspace, { kind: 'import', sources, prompts, ...mapped }),
    );
    const report = importReport.parse(result);
    if (context.isJson) await context.output.json(report);
    else await context.output.line(describeImport(report));
    return 0;
  },
});

import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { reasonFormats, writeReasonFiles } from '@/lib/usecases/actions/write-reason-files';
import { writeReasonSheets } from '@/lib/usecases/actions/write-reason-sheets';

export const actionsReasons = defineCommand({
  name: 'actions reasons',
  access: 'exports.make',
  summary: 'a sheet of reasons per account of an action, in plain language, with nothing of anybody else',
  options: z.object({ out: z.string().optional(), format: z.enum(reasonFormats).default('zip') }),
  configure: (command) => {
    command
      .argument('<action>', 'id of the action')
      .option('-o, --out <file>', 'write them there instead of printing them')
      .option('--format <form>', 'with --out: zip (a page for each account) or csv (one table)', 'zip');
  },
  run: async (context, { out, format }, [actionId = '']) => {
    if (out === undefined) {
      const sheets = await withWorkspace(context, ({ deps }) => writeReasonSheets(deps, { actionId }));
      const text = sheets.map(({ accountId, decision, reasons }) =>
        [accountId, decision, ...reasons].join('\n'),
      );
      if (context.isJson) await context.output.json(sheets);
      else await context.output.line(text.join('\n\n'));
      return;
    }
    const sheets = await withWorkspace(context, async ({ deps }) => {
      const written = await writeReasonFiles(deps, { actionId, format });
      await pipeline(written.content, createWriteStream(out, { mode: 0o600 }));
      return written.sheets;
    });
    if (context.isJson) await context.output.json({ path: out, sheets });
    else await context.output.line(`${out}: sheets of ${sheets} accounts.`);
  },
});

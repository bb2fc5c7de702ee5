import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { configureExport, exportOptions, runExport } from '@/lib/cli/evidence/export-options';
import { exportSubject } from '@/lib/contracts/evidence';
import { InvalidInputError } from '@/lib/domain/errors';

/** One account id a line; blank lines are passed over. */
async function readIds(path: string): Promise<string[]> {
  const content = path === '-' ? await text(process.stdin) : await readFile(resolve(path), 'utf8');
  return content
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export const exportSelection = defineCommand({
  name: 'export selection',
  access: 'exports.make',
  summary: 'pack accounts that you put together, whatever clusters they are in',
  help: [
    'The file has one account id a line; "-" is standard input.',
    'Example: skein clusters --format csv | grep c_7f2k | cut -d, -f1 | skein export selection "Pool 7" --accounts - …',
  ].join('\n'),
  options: exportOptions.extend({ accounts: z.string().min(1) }),
  configure: (command) =>
    configureExport(
      command
        .argument('<title>', 'what the selection is called in the report')
        .requiredOption('--accounts <file>', 'account ids, one a line'),
    ),
  run: async (context, { accounts, ...options }, [title = '']) => {
    const subject = exportSubject.safeParse({
      kind: 'selection',
      title,
      accountIds: await readIds(accounts),
    });
    if (!subject.success) {
      throw new InvalidInputError({
        code: 'selection_invalid',
        message: `The selection cannot be packed: ${subject.error.issues[0]?.message ?? 'invalid'}.`,
        remedy: 'Give a title and a file with one to 50,000 account ids, one a line.',
      });
    }
    return runExport(context, subject.data, options);
  },
});

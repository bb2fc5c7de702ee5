import { Readable } from 'node:stream';
import { writeArchive } from '@/lib/evidence/zip/write-archive';
import { reasonSheetHtml, reasonSheetName, reasonSheetsCsv } from '@/lib/export/reason-sheets';
import { type ReasonDeps, writeReasonSheets } from '@/lib/usecases/actions/write-reason-sheets';

export const reasonFormats = ['zip', 'csv'] as const;
export type ReasonFormat = (typeof reasonFormats)[number];

/**
 * The reason sheets of an action as a file: `zip` holds a page for each account, to hand to the person concerned, and a
 * table of all, which is nobody's to hand out; `csv` is that table alone. Throws NotFoundError.
 */
export async function writeReasonFiles(
  deps: ReasonDeps,
  input: { actionId: string; format: ReasonFormat },
): Promise<{ name: string; sheets: number; content: Readable }> {
  const { actionId, format } = input;
  const sheets = await writeReasonSheets(deps, { actionId });
  const table = (): Iterable<string> => reasonSheetsCsv(sheets);
  function* files() {
    yield { path: 'all-accounts.csv', content: [...table()].join('') };
    for (const [index, sheet] of sheets.entries())
      yield {
        path: `sheets/${reasonSheetName(sheet.accountId, index, sheets.length)}`,
        content: reasonSheetHtml(sheet),
      };
  }
  return {
    name: `reasons-${actionId}.${format}`,
    sheets: sheets.length,
    content: format === 'zip' ? writeArchive(files()) : Readable.from(table()),
  };
}

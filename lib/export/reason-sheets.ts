import { isoTime } from '@/lib/export/dossier';
import { spreadsheetTable } from '@/lib/export/spreadsheet-table';
import { escapeXml } from '@/lib/export/xml';

/** One account's sheet, and when the decision was taken (epoch ms UTC). */
export interface SheetToWrite {
  accountId: string;
  decision: string;
  reasons: readonly string[];
  takenAt: number;
}

const style = `
body{font:16px/1.6 system-ui,sans-serif;color:#111827;background:#fff;margin:0 auto;max-width:42rem;padding:2.5rem 1.5rem}
h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.1rem;margin-top:2rem}dt{font-size:.85rem;color:#4b5563}dd{margin:0 0 .6rem;overflow-wrap:anywhere}
li{margin:.4rem 0}@media print{body{max-width:none;padding:0}li,dl{break-inside:avoid}}
`;

/**
 * A sheet as a page of its own for the person concerned: styles inlined, no script, no outside request (its own policy
 * forbids both). Nothing but the sheet is in it.
 */
export function reasonSheetHtml({ accountId, decision, reasons, takenAt }: SheetToWrite): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>Reasons for a decision</title><style>${style}</style></head>
<body><main><h1>${escapeXml(decision)}</h1>
<dl><dt>Account</dt><dd>${escapeXml(accountId)}</dd><dt>Decided</dt><dd><time datetime="${isoTime(takenAt)}">${isoTime(takenAt).slice(0, 10)}</time></dd></dl>
<h2>Why</h2>
<ul>
${reasons.map((reason) => `<li>${escapeXml(reason)}</li>`).join('\n')}
</ul></main></body></html>
`;
}

/** All sheets of an action as one table, a row per account. Safe to open in a spreadsheet. */
export function reasonSheetsCsv(sheets: Iterable<SheetToWrite>): Iterable<string> {
  return spreadsheetTable<SheetToWrite>(
    [
      ['account_id', ({ accountId }) => accountId],
      ['decided_at', ({ takenAt }) => isoTime(takenAt)],
      ['decision', ({ decision }) => decision],
      ['reasons', ({ reasons }) => reasons.join(' ')],
    ],
    sheets,
  );
}

/**
 * Names of the sheets' files, in their order: a number, so that two accounts never have one file, and what of the account
 * id every file system takes.
 */
export function reasonSheetName(accountId: string, index: number, total: number): string {
  const number = String(index + 1).padStart(String(total).length, '0');
  const readable = accountId.replaceAll(/[^A-Za-z0-9_-]+/g, '-').slice(0, 60);
  return `${number}_${readable}.html`;
}

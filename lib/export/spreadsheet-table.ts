import { type CsvCell, spreadsheetRecord } from '@/lib/export/csv';

/** One record of a CSV table that is safe to open in a spreadsheet, with its line end (CRLF, RFC 4180). */
export function spreadsheetLine(cells: readonly CsvCell[]): string {
  return `${spreadsheetRecord(cells)}\r\n`;
}

/** A whole CSV table that is safe to open in a spreadsheet; `footer` stands below it, a line each, behind "# ". */
export function spreadsheetText(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  footer: readonly string[] = [],
): string {
  const foot = footer.map((line) => [`# ${line}`]);
  return [columns, ...rows, ...foot].map(spreadsheetLine).join('');
}

/** A CSV table that is safe to open in a spreadsheet, record by record, header first. */
export function* spreadsheetTable<Row>(
  columns: readonly (readonly [name: string, value: (row: Row) => CsvCell])[],
  rows: Iterable<Row>,
): Generator<string> {
  yield spreadsheetLine(columns.map(([name]) => name));
  for (const row of rows) yield spreadsheetLine(columns.map(([, value]) => value(row)));
}

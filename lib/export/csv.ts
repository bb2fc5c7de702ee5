export type CsvCell = string | number | boolean | null | undefined;

const mustQuote = /[",\r\n]|^\s|\s$/;
/** First characters that make a spreadsheet run a cell as a formula, full-width forms included. */
const formulaStart = /^[=+\-@\t\r\0＝＋－＠]/;

/** RFC 4180: quotes where needed, doubles quotes inside. Nothing becomes an empty cell. */
export function csvCell(value: CsvCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  return mustQuote.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/**
 * For files that people open in a spreadsheet: text that would run as a formula gets a leading apostrophe. Removing one
 * leading apostrophe gives the original back, because text that begins with one gets another.
 */
export function csvCellForSpreadsheet(value: CsvCell): string {
  if (typeof value === 'string' && (formulaStart.test(value) || value.startsWith("'")))
    return csvCell(`'${value}`);
  return csvCell(value);
}

/** One record without its line end, exact to the character: for programs that read the file back. */
export function csvLine(cells: readonly CsvCell[]): string {
  return cells.map(csvCell).join(',');
}

/** One record without its line end, for whatever people may open in a spreadsheet. */
export function spreadsheetRecord(cells: readonly CsvCell[]): string {
  return cells.map(csvCellForSpreadsheet).join(',');
}

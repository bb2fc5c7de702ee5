/** Splits one record into its cells. Lenient: used for headers, previews and rejects, never for rows that are imported. */
export function splitRecord(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] ?? '';
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else isQuoted = false;
    } else if (char === '"' && cell === '') isQuoted = true;
    else if (char === delimiter) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell];
}

/** One cell as RFC 4180 wants it. */
export function quoteCell(value: string, delimiter: string): string {
  const needsQuotes = value.includes(delimiter) || /["\r\n]/.test(value);
  return needsQuotes ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The delimiter of a header line: the most frequent of `,` `;` TAB and `|`, a comma where there is none. */
export function detectDelimiter(header: string): string {
  const counts = [',', ';', '\t', '|'].map((delimiter) => ({
    delimiter,
    count: splitRecord(header, delimiter).length,
  }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

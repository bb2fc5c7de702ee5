/** One column of a text table; `align: 'right'` suits numbers. */
export interface Column<Row> {
  title: string;
  align?: 'left' | 'right';
  value: (row: Row) => string | number | null | undefined;
}

const numberFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/** A cell as a reader sees it: grouped digits, an en dash for nothing. */
export function cellText(value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'number' ? numberFormat.format(value) : value;
}

/** Lays rows out under their titles, columns two spaces apart. Returns lines without a trailing newline. */
export function formatTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => cellText(column.value(row))));
  const titles = columns.map((column) => column.title);
  const widths = titles.map((title, i) =>
    Math.max(title.length, ...cells.map((line) => (line[i] ?? '').length)),
  );
  const layOut = (line: readonly string[]): string =>
    line
      .map((cell, i) => {
        const width = widths[i] ?? 0;
        return columns[i]?.align === 'right' ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [layOut(titles), layOut(widths.map((width) => '─'.repeat(width))), ...cells.map(layOut)].join('\n');
}

/** Facts about one thing, one per line, values in one column. */
export function formatFacts(
  facts: readonly (readonly [name: string, value: string | number | null | undefined])[],
): string {
  const width = Math.max(0, ...facts.map(([name]) => name.length));
  return facts.map(([name, value]) => `${name.padEnd(width)}  ${cellText(value)}`).join('\n');
}

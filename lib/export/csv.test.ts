import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCellForSpreadsheet, csvLine } from '@/lib/export/csv';

describe('csvLine', () => {
  it('quotes commas, quotes and line breaks, and leaves the rest alone', () => {
    expect(csvLine(['a', 'b,c', 'd"e', 'f\ng', 1.5, null])).toBe('a,"b,c","d""e","f\ng",1.5,');
  });

  it('is read back as it was by another parser', () => {
    const record = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(record, (cells) => {
        const [read] = parse(`${csvLine(cells)}\n`, { relax_column_count: true, skip_empty_lines: false });
        expect(read).toEqual(cells);
      }),
    );
  });
});

describe('csvCellForSpreadsheet', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\tx', '＝1'])('takes the formula out of %j', (text) => {
    expect(csvCellForSpreadsheet(text).replace(/^"/, '')).toMatch(/^'/);
  });

  it('can be undone', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        const [read] = parse(`x,${csvCellForSpreadsheet(text)}\n`) as string[][];
        expect(read?.[1]?.replace(/^'/, '')).toBe(text);
      }),
    );
  });
});

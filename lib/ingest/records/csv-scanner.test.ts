import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvScanner } from '@/lib/ingest/records/csv-scanner';
import { quoteCell, splitRecord } from '@/lib/ingest/records/split-record';

interface Scanned {
  rows: { cells: string[]; line: number }[];
  rejects: { code: string; line: number; byteOffset: number }[];
}

/** Scans a text cut into chunks of `chunkBytes`. */
function scan(content: string | Buffer, columns: number, chunkBytes = 1 << 20): Scanned {
  const result: Scanned = { rows: [], rejects: [] };
  const scanner = createCsvScanner(
    { delimiter: ',', columns, line: 1, byteOffset: 0 },
    {
      record: (bytes, start, end, line) =>
        result.rows.push({ cells: splitRecord(bytes.toString('utf8', start, end), ','), line }),
      reject: ({ code, line, byteOffset }) => result.rejects.push({ code, line, byteOffset }),
    },
  );
  const bytes = Buffer.from(content);
  for (let i = 0; i < bytes.length; i += chunkBytes) scanner.push(bytes.subarray(i, i + chunkBytes));
  scanner.finish();
  return result;
}

const cell = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '',
      '"',
      '""',
      'a,b',
      'two\nlines',
      'two\r\nlines',
      ' padded ',
      'ﬁ',
      '漢字',
      '\u0001',
      '=1+1',
    ),
  )
  .filter((text) => !text.includes('\u0000') && !/\r(?!\n)/.test(text));

describe('createCsvScanner', () => {
  it('reads back every table it is given, however the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, chunkBytes, lineEnd) => {
          // A first cell with a letter keeps a row of empty cells from being a blank line.
          const table = rows.map((cells) => ['x', ...cells]);
          const text = table
            .map((cells) => cells.map((value) => quoteCell(value, ',')).join(',') + lineEnd)
            .join('');
          const { rows: read, rejects } = scan(text, 4, chunkBytes);
          expect(rejects).toEqual([]);
          expect(read.map(({ cells }) => cells)).toEqual(table);
        },
      ),
    );
  });

  it('finds the same records and rejects however any bytes are cut', () => {
    const bytes = fc.array(fc.constantFrom(...Buffer.from('a,"\n\r\u0000é').values(), 0xff), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 9 }), (values, chunkBytes) => {
        const content = Buffer.from(values);
        expect(scan(content, 2, chunkBytes)).toEqual(scan(content, 2));
      }),
    );
  });

  it('accounts for every physical line of any bytes, in order', () => {
    const bytes = fc.array(fc.constantFrom(...Buffer.from('ab,"\n\n').values()), { maxLength: 80 });
    fc.assert(
      fc.property(bytes, (values) => {
        const { rows, rejects } = scan(Buffer.from(values), 2);
        const lines = [...rows, ...rejects].map(({ line }) => line).sort((a, b) => a - b);
        expect(new Set(lines).size).toBe(lines.length);
      }),
    );
  });

  it('knows the physical line of rows behind cells of several lines and blank lines', () => {
    const { rows } = scan('a,"1\n2\n3"\n\nb,2\r\nc,3', 2);
    expect(rows.map(({ line }) => line)).toEqual([1, 5, 6]);
  });

  it.each([
    ['wrong_column_count', 'a\n'],
    ['wrong_column_count', 'a,b,c\n'],
    ['stray_quote', 'a"b,c\n'],
    ['stray_quote', '"a"b,c\n'],
    ['unclosed_quote', '"a,b\n'],
    ['bare_carriage_return', 'a\rb,c\n'],
    ['nul_byte', 'a\u0000,b\n'],
    ['invalid_utf8', Buffer.from([0x61, 0x2c, 0xc3, 0x28, 0x0a])],
    ['byte_order_mark', '\uFEFFa,b\n'],
    ['record_too_large', `a,${'b'.repeat(1_000_001)}\n`],
    ['record_too_large', `a,"${'b\n'.repeat(500_001)}\n`],
  ])('rejects one line for %s and goes on with the next', (code, bad) => {
    const content = Buffer.concat([Buffer.from('first,1\n'), Buffer.from(bad), Buffer.from('last,2\n')]);
    const { rows, rejects } = scan(content, 2, 4096);
    expect(rejects[0]).toMatchObject({ line: 2, byteOffset: 8 });
    if (!String(bad).includes('b\nb')) {
      expect(rejects.map((reject) => reject.code)).toEqual([code]);
    }
    expect(rows.map(({ cells }) => cells[0])).toEqual(['first', 'last']);
  });

  it('loses one line, not the rest of the file, to a quote that is never closed', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `row ${i},${i}`);
    lines[4] = '"row 4,4';
    const { rows, rejects } = scan(`${lines.join('\n')}\n`, 2);
    expect(rejects).toEqual([{ code: 'unclosed_quote', line: 5, byteOffset: 32 }]);
    expect(rows).toHaveLength(19_999);
  });
});

import { expect, it } from 'vitest';
import { packageFile } from '@/lib/usecases/evidence/report-fonts';
import { fontOfWoff } from '@/lib/usecases/evidence/woff-font';

const woff = await packageFile('@fontsource/unifontex', 'files', 'unifontex-latin-400-normal.woff');

/** Sum of a table as big-endian words, as fonts carry it (OpenType, "Calculating checksums"). */
function checksumOf(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}

it('unpacks every table to the bytes whose checksum the font carries', () => {
  const font = fontOfWoff(woff);
  expect(font.length).toBe(woff.readUInt32BE(16));
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const at = 12 + i * 16;
    const [checksum = 0, offset = 0, size = 0] = [4, 8, 12].map((field) => font.readUInt32BE(at + field));
    return {
      tag: font.toString('latin1', at, at + 4),
      checksum,
      table: font.subarray(offset, offset + ((size + 3) & ~3)),
    };
  });
  expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'loca']));
  // the checksum of "head" leaves out a field of that table
  for (const { tag, checksum, table } of tables)
    if (tag !== 'head') expect(checksumOf(table), tag).toBe(checksum);
});

it('refuses what is no such font', () => {
  expect(() => fontOfWoff(Buffer.from('wOF2 and so on'))).toThrow(RangeError);
});

import { inflateSync } from 'node:zlib';

const headerSize = { woff: 44, sfnt: 12 };
const entrySize = { woff: 20, sfnt: 16 };

const padded = (size: number): number => (size + 3) & ~3;

/**
 * The font inside a WOFF 1.0 file, as TTF or OTF: rasteriser and typesetter read those only. Tables are the same bytes, in the
 * same order. Throws RangeError for anything else.
 */
export function fontOfWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('Not a WOFF 1.0 font.');
  const count = woff.readUInt16BE(12);
  const power = 2 ** Math.floor(Math.log2(count));
  const header = Buffer.alloc(headerSize.sfnt + count * entrySize.sfnt);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE(count * 16 - power * 16, 10);
  const parts: Buffer[] = [header];
  let offset = header.length;
  for (let i = 0; i < count; i++) {
    const from = headerSize.woff + i * entrySize.woff;
    const [at, packed, size, checksum] = [4, 8, 12, 16].map((field) => woff.readUInt32BE(from + field));
    if (at === undefined || packed === undefined || size === undefined) continue;
    const data = woff.subarray(at, at + packed);
    const table = packed < size ? inflateSync(data) : data;
    if (table.length !== size) throw new RangeError('A table of the font is damaged.');
    const to = headerSize.sfnt + i * entrySize.sfnt;
    woff.copy(header, to, from, from + 4);
    header.writeUInt32BE(checksum ?? 0, to + 4);
    header.writeUInt32BE(offset, to + 8);
    header.writeUInt32BE(size, to + 12);
    parts.push(table, Buffer.alloc(padded(size) - size));
    offset += padded(size);
  }
  return Buffer.concat(parts);
}

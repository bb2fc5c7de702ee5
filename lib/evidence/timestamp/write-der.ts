import { derTag } from '@/lib/evidence/in-browser/der';

/** Encodes an element. */
export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const hex = content.length.toString(16);
  const length = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, content]);
}

/** Encodes an object identifier in dotted form. */
export function writeOid(oid: string): Uint8Array {
  const [top = 0, second = 0, ...rest] = oid.split('.').map(Number);
  const bytes = [top * 40 + second, ...rest].flatMap((arc) => {
    const digits = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift((left & 0x7f) | 0x80);
    return digits;
  });
  return writeDer(derTag.oid, Uint8Array.from(bytes));
}

/** Encodes a whole number that is not negative, given as big-endian bytes. */
export function writeUnsigned(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? Uint8Array.of(0) : bytes.subarray(start);
  const isHigh = ((digits[0] ?? 0) & 0x80) !== 0;
  return writeDer(derTag.integer, isHigh ? Uint8Array.of(0) : Uint8Array.of(), digits);
}

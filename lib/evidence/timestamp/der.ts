/** Tags of ASN.1 DER (X.690) that time stamps use. Context tags are constructed unless said otherwise. */
export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
} as const;

/** One element: `raw` with its header, `content` without. Both are views, not copies. */
export interface DerElement {
  tag: number;
  content: Uint8Array;
  raw: Uint8Array;
}

/** Bytes that are not DER, or not of the expected shape. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

/** Reads the element at the start of `bytes`; what follows it is left. Throws DerError. */
export function readDer(bytes: Uint8Array): DerElement {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f)
    throw new DerError('An element has no readable header.');
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || lengthBytes > 4) throw new DerError('An element has no definite length.');
  let length = lengthBytes === 0 ? first : 0;
  for (let at = 0; at < lengthBytes; at++) length = length * 256 + (bytes[2 + at] ?? 0);
  const start = 2 + lengthBytes;
  if (start + length > bytes.length) throw new DerError('An element is longer than what holds it.');
  return { tag, content: bytes.subarray(start, start + length), raw: bytes.subarray(0, start + length) };
}

/** The elements inside a constructed one, in order. Throws DerError. */
export function children({ content }: DerElement): DerElement[] {
  const elements: DerElement[] = [];
  for (let at = 0; at < content.length; ) {
    const element = readDer(content.subarray(at));
    elements.push(element);
    at += element.raw.length;
  }
  return elements;
}

/** The element if it has the tag. Throws DerError. */
export function expectTag(element: DerElement | undefined, tag: number, what: string): DerElement {
  if (element?.tag !== tag) throw new DerError(`${what} is missing or of another type.`);
  return element;
}

/** Dotted form of an object identifier. Throws DerError. */
export function readOid(element: DerElement | undefined): string {
  const { content } = expectTag(element, derTag.oid, 'An object identifier');
  const arcs: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    arcs.push(value);
    value = 0;
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}

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

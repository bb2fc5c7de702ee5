/** Tags of ASN.1 DER (X.690) that time stamps use. Context tags are constructed unless said otherwise. */
export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
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

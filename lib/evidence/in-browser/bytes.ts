/** Bytes as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const hexOf = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** UTF-8 of bytes; throws where they are not UTF-8. */
export const textOf = (bytes: Bytes): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** UTF-8 of bytes; what is not UTF-8 becomes a replacement character. */
export const looseTextOf = (bytes: Bytes): string => new TextDecoder().decode(bytes);

export const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

export const unbase64 = (value: string): Bytes =>
  Uint8Array.from(atob(value), (character) => character.charCodeAt(0));

export const unhex = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

export const sha256 = (bytes: Bytes): Promise<ArrayBuffer> => crypto.subtle.digest('SHA-256', bytes);

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const isSame = (a: Bytes | undefined, b: Bytes): boolean =>
  a !== undefined && a.length === b.length && a.every((byte, i) => byte === b[i]);

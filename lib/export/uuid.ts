import { hash } from 'node:crypto';

/** Name-based UUID (RFC 9562 §5.5, version 5, SHA-1). The same name gives the same id everywhere. */
export function uuidV5(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  return formatUuid(hash('sha1', Buffer.concat([space, Buffer.from(name, 'utf8')]), 'hex'), 5);
}

/** A UUID in the form of version 4 whose bits come from SHA-256 of a name, for formats that insist on that version. */
export function derivedUuidV4(name: string): string {
  return formatUuid(hash('sha256', name, 'hex'), 4);
}

/** The first 128 bits of a digest in hexadecimal, with version and variant set. */
function formatUuid(hex: string, version: number): string {
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

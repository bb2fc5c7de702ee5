import { createHash } from 'node:crypto';

/** Name-based UUID (RFC 9562 §5.5, version 5, SHA-1). The same name gives the same id everywhere. */
export function uuidV5(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  return formatUuid(createHash('sha1').update(space).update(name, 'utf8').digest(), 5);
}

/** A UUID in the form of version 4 whose bits come from SHA-256 of a name, for formats that insist on that version. */
export function derivedUuidV4(name: string): string {
  return formatUuid(createHash('sha256').update(name, 'utf8').digest(), 4);
}

function formatUuid(hash: Buffer, version: number): string {
  const bytes = hash.subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

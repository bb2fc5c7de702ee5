import { encodeManifestPath } from '@/lib/evidence/bagit/manifest';
import { byCodeUnits } from '@/lib/export/canonical-json';

/** Algorithms every bundle is hashed with. */
export const bundleAlgorithms = ['sha256', 'sha512'] as const;
export type BundleAlgorithm = (typeof bundleAlgorithms)[number];

/** Tag files whose digests are signed; together they pin every other byte of the bundle. */
export const signedTagFiles = [
  'bag-info.txt',
  'bagit.txt',
  'manifest-sha256.txt',
  'manifest-sha512.txt',
] as const;

/** The signature in its envelope, and the same in parts for common tools (`openssl pkeyutl -verify -rawin`). */
export const signatureFiles = {
  envelope: 'signature/statement.dsse.json',
  signedBytes: 'signature/statement.pae',
  signature: 'signature/statement.sig',
  publicKey: 'signature/public-key.pem',
} as const;

/** A time stamp over `manifest-sha256.txt` (TimeStampResp, RFC 3161), where a service was asked. */
export const timeStampFile = 'signature/time-stamp.tsr';

export const declarationText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Text of a manifest, one line per file, in the order of the paths' code units. */
export function manifestText(digests: ReadonlyMap<string, string>): string {
  return manifestLines(digests)
    .map((line) => `${line}\n`)
    .join('');
}

/** Lines of a manifest. Those of the SHA-256 payload manifest are the leaves of the bundle's Merkle tree. */
function manifestLines(digests: ReadonlyMap<string, string>): string[] {
  return [...digests]
    .toSorted(([a], [b]) => byCodeUnits(a, b))
    .map(([path, digest]) => `${digest}  ${encodeManifestPath(path)}`);
}

/** Leaves of the Merkle tree over a payload manifest. */
export function merkleLeaves(digests: ReadonlyMap<string, string>): Uint8Array[] {
  return manifestLines(digests).map((line) => Buffer.from(line, 'utf8'));
}

/** Text of `bag-info.txt`. Values stay on one line: control characters become spaces. */
export function metadataText(entries: readonly (readonly [label: string, value: string])[]): string {
  return entries.map(([label, value]) => `${label}: ${value.replace(/\p{Cc}+/gu, ' ').trim()}\n`).join('');
}

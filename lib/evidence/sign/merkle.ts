import { createHash } from 'node:crypto';

/**
 * Merkle tree hash as in RFC 6962 §2.1 (SHA-256; leaves and nodes hashed under different prefixes). Lets one file of a
 * bundle be proven without the others. Leaves are bytes; hashes are lower-case hexadecimal.
 */
export interface InclusionProof {
  leafIndex: number;
  treeSize: number;
  /** Sibling hashes from the leaf up. */
  path: string[];
}

const leafHash = (leaf: Uint8Array): Buffer =>
  createHash('sha256').update(Uint8Array.of(0)).update(leaf).digest();

const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();

/** The largest power of two below `size` (which is at least 2). */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

function hashOf(hashes: readonly Buffer[], from: number, to: number): Buffer {
  const only = hashes[from];
  if (to - from === 1 && only) return only;
  const middle = from + splitOf(to - from);
  return nodeHash(hashOf(hashes, from, middle), hashOf(hashes, middle, to));
}

/** Root of the tree over `leaves`; that of no leaves is the hash of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[]): string {
  if (leaves.length === 0) return createHash('sha256').digest('hex');
  return hashOf(leaves.map(leafHash), 0, leaves.length).toString('hex');
}

/** Proof that `leaves[leafIndex]` is in the tree. Throws RangeError for an index outside. */
export function proveInclusion(leaves: readonly Uint8Array[], leafIndex: number): InclusionProof {
  if (!(leafIndex >= 0 && leafIndex < leaves.length))
    throw new RangeError(`There is no leaf ${leafIndex} among ${leaves.length}.`);
  const hashes = leaves.map(leafHash);
  const path: string[] = [];
  let [from, to] = [0, leaves.length];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const [isLeft, siblings] = leafIndex < middle ? [true, [middle, to]] : [false, [from, middle]];
    path.unshift(hashOf(hashes, siblings[0] ?? 0, siblings[1] ?? 0).toString('hex'));
    if (isLeft) to = middle;
    else from = middle;
  }
  return { leafIndex, treeSize: leaves.length, path };
}

/** Whether the proof leads from the leaf to the root (RFC 9162 §2.1.3.2). */
export function verifyInclusion(leaf: Uint8Array, proof: InclusionProof, root: string): boolean {
  if (!(proof.leafIndex >= 0 && proof.leafIndex < proof.treeSize)) return false;
  let [index, last] = [proof.leafIndex, proof.treeSize - 1];
  let hash = leafHash(leaf);
  for (const step of proof.path) {
    if (last === 0) return false;
    const sibling = Buffer.from(step, 'hex');
    if (index % 2 === 1 || index === last) {
      hash = nodeHash(sibling, hash);
      while (index % 2 === 0 && index !== 0) [index, last] = [index >>> 1, last >>> 1];
    } else hash = nodeHash(hash, sibling);
    [index, last] = [index >>> 1, last >>> 1];
  }
  return last === 0 && hash.toString('hex') === root;
}

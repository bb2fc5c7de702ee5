import { createHash } from 'node:crypto';

/** Reads a stream once and computes several digests of it. Digests are lower-case hexadecimal. */
export async function digestStream<A extends string>(
  chunks: AsyncIterable<Uint8Array>,
  algorithms: readonly A[],
): Promise<{ size: number; digests: Record<A, string> }> {
  const hashes = algorithms.map((algorithm) => [algorithm, createHash(algorithm)] as const);
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    for (const [, hash] of hashes) hash.update(chunk);
  }
  const digests = Object.fromEntries(
    hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]),
  ) as Record<A, string>;
  return { size, digests };
}

/** SHA-256 of bytes or UTF-8 text, lower-case hexadecimal. */
export function sha256Hex(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

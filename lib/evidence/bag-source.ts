/** The files of a bag, wherever they lie: a folder, or a ZIP that stays packed. Paths use `/` and are relative. */
export interface BagSource {
  readonly files: readonly { path: string; size: number }[];
  /** Streams one of `files`. */
  open(path: string): AsyncIterable<Uint8Array>;
}

/** Reads a small file whole. Throws RangeError beyond `bytesMax`. */
export async function readWhole(bag: BagSource, path: string, bytesMax: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bag.open(path)) {
    size += chunk.length;
    if (size > bytesMax) throw new RangeError(`"${path}" is larger than ${bytesMax} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A bag over files in memory. */
export function memoryBag(files: ReadonlyMap<string, Uint8Array>): BagSource {
  return {
    files: [...files].map(([path, bytes]) => ({ path, size: bytes.length })),
    open: async function* (path) {
      const bytes = files.get(path);
      if (!bytes) throw new RangeError(`No file "${path}" in the bag.`);
      yield bytes;
    },
  };
}

/** Where a synthetic world is written to. */
export interface WorldFiles {
  /** Creates the folder; fails when it already holds something. */
  createFolder(path: string): Promise<void>;
  /** Writes the chunks one after another, drawing the next only when the last has been taken; returns bytes written. */
  writeChunks(path: string, chunks: Iterable<Uint8Array>, signal?: AbortSignal): Promise<number>;
}

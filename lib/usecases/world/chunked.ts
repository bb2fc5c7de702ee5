import type { OnProgress } from '@/lib/domain/progress';

/** Rows handed out so far. */
export interface RowCounter {
  rows: number;
}

const chunkBytes = 256 * 1024;
const bytesPerUnitMax = 3;

/**
 * Header and lines as UTF-8 chunks that are worth one write each; reports progress once a chunk. Lines are encoded one
 * by one, because a chunk kept as one growing string costs more to flatten than everything else together.
 */
export function* chunked(
  header: string,
  lines: Iterable<string>,
  counter: RowCounter,
  progress?: { stage: string; total: number | undefined; onProgress: OnProgress },
): Generator<Uint8Array> {
  const report = (): void => {
    if (!progress) return;
    const { stage, total, onProgress } = progress;
    onProgress({ stage, done: counter.rows, unit: 'rows', ...(total === undefined ? {} : { total }) });
  };
  let chunk = Buffer.allocUnsafe(chunkBytes);
  let used = chunk.write(header);
  for (const line of lines) {
    if (used + line.length * bytesPerUnitMax > chunk.length) {
      yield chunk.subarray(0, used);
      report();
      chunk = Buffer.allocUnsafe(Math.max(chunkBytes, line.length * bytesPerUnitMax));
      used = 0;
    }
    used += chunk.write(line, used);
    counter.rows++;
  }
  yield chunk.subarray(0, used);
  report();
}

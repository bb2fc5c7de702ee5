import type { OnProgress } from '@/lib/domain/progress';

/** Rows handed out so far. */
export interface RowCounter {
  rows: number;
}

const chunkChars = 256 * 1024;

/** Header and lines gathered into chunks that are worth one write each; reports progress once a chunk. */
export function* chunked(
  header: string,
  lines: Iterable<string>,
  counter: RowCounter,
  progress?: { stage: string; total: number | undefined; onProgress: OnProgress },
): Generator<string> {
  const report = (): void => {
    if (!progress) return;
    const { stage, total, onProgress } = progress;
    onProgress({ stage, done: counter.rows, unit: 'rows', ...(total === undefined ? {} : { total }) });
  };
  let chunk = header;
  for (const line of lines) {
    chunk += line;
    counter.rows++;
    if (chunk.length < chunkChars) continue;
    yield chunk;
    chunk = '';
    report();
  }
  if (chunk) yield chunk;
  report();
}

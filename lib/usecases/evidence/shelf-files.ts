import { appendFile, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Bytes of a file. Here alone: the web build takes a `stat` of a path it cannot foresee for the use of the whole project. */
export async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size;
}

/** `undefined` in place of a failure because a file is not there. */
export function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

/** Records of a log, one JSON object a line, oldest first; none while there is no log. */
export async function readRecords<Record>(
  path: string,
  toRecord: (value: unknown) => Record,
): Promise<Record[]> {
  const text = await readFile(path, 'utf8').catch(unlessMissing);
  const lines = (text ?? '').split('\n').filter((line) => line !== '');
  return lines.map((line) => toRecord(JSON.parse(line)));
}

/** Adds a record to a log that the owner alone may read. */
export async function appendRecord(path: string, record: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await appendFile(path, `${JSON.stringify(record)}\n`, { mode: 0o600 });
}

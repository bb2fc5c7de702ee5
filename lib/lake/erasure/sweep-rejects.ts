import { createReadStream } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redactor } from '@/lib/domain/erasure/redactor';
import { type DuckDb, type SqlRow, sqlText } from '@/lib/lake/duckdb';
import type { SweepMode } from '@/lib/lake/erasure/parquet-sweep';

const firstBytes = 65_536;

/** Reject files are ours: their header begins with `_file`, a delimiter and `_line`. */
async function delimiterOf(path: string): Promise<string> {
  for await (const chunk of createReadStream(path, { encoding: 'utf8', end: firstBytes })) {
    const found = /^_file(.)_line/u.exec(String(chunk));
    return found?.[1] ?? ',';
  }
  return ',';
}

async function sweepDelimited(
  db: DuckDb,
  path: string,
  redactor: Redactor,
  mode: SweepMode,
): Promise<number> {
  const delimiter = await delimiterOf(path);
  const source = `read_csv(${sqlText(path)}, all_varchar = true, header = true, delim = ${sqlText(delimiter)},
    quote = '"', escape = '"', null_padding = true, strict_mode = false, max_line_size = 20000000, parallel = false)`;
  await db.run(
    `CREATE OR REPLACE TEMP TABLE rejected AS SELECT row_number() OVER () AS _n, * FROM ${source}`,
  );
  const gone: number[] = [];
  for await (const rows of db.chunks<SqlRow>('SELECT * FROM rejected')) {
    for (const { _n, ...cells } of rows)
      if (Object.values(cells).some((cell) => typeof cell === 'string' && redactor.isIn(cell)))
        gone.push(Number(_n));
  }
  if (mode === 'remove' && gone.length > 0) {
    await db.run(
      `COPY (SELECT * EXCLUDE (_n) FROM rejected WHERE _n NOT IN (${gone.join(', ')}) ORDER BY _n)
       TO ${sqlText(`${path}.draft`)} (FORMAT csv, HEADER, DELIMITER ${sqlText(delimiter)})`,
    );
    await rename(`${path}.draft`, path);
  }
  await db.run('DROP TABLE rejected');
  return gone.length;
}

async function sweepLines(path: string, redactor: Redactor, mode: SweepMode): Promise<number> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  const kept = lines.filter((line) => {
    if (line === '') return true;
    const record = JSON.parse(line) as object;
    return redactor.document(record) === record;
  });
  const gone = lines.length - kept.length;
  if (mode === 'remove' && gone > 0) {
    await writeFile(`${path}.draft`, kept.join('\n'), { mode: 0o600 });
    await rename(`${path}.draft`, path);
  }
  return gone;
}

/** Rejected rows that hold an account or a value of its own. */
export async function sweepRejects(
  db: DuckDb,
  folder: string,
  redactor: Redactor,
  mode: SweepMode,
): Promise<number> {
  let rows = 0;
  const files = await readdir(folder, { recursive: true }).catch((): string[] => []);
  for (const name of files.sort()) {
    const path = join(folder, name);
    if (/\.(csv|tsv)$/.test(name)) rows += await sweepDelimited(db, path, redactor, mode);
    else if (name.endsWith('.ndjson')) rows += await sweepLines(path, redactor, mode);
  }
  return rows;
}

/** Bytes read at a time, and how much of them is looked at again with the next: no value is longer. */
const overlap = 4_096;

/** True where the file holds a needle as plain text, or cannot be searched because it is packed. */
async function holds(path: string, needles: readonly Buffer[]): Promise<boolean> {
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([tail, chunk as Buffer]);
    if (bytes.includes(0)) return true;
    if (needles.some((needle) => bytes.includes(needle))) return true;
    tail = bytes.subarray(-overlap);
  }
  return false;
}

/** Files waiting to be imported that hold an account: they go whole, and can be sent again. */
export async function sweepUploads(
  folder: string,
  accountIds: readonly string[],
  mode: SweepMode,
): Promise<number> {
  const needles = accountIds.map((id) => Buffer.from(id, 'utf8'));
  let files = 0;
  for (const name of await readdir(folder, { recursive: true }).catch((): string[] => [])) {
    const path = join(folder, name);
    if (!(await stat(path)).isFile() || !(await holds(path, needles))) continue;
    files += 1;
    if (mode === 'remove') await rm(path, { force: true });
  }
  return files;
}

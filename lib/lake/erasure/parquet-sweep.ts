import { rename, rm } from 'node:fs/promises';
import { type DuckDb, sqlText } from '@/lib/lake/duckdb';

/** `measure` counts what would go; `remove` counts it and takes it out. */
export type SweepMode = 'measure' | 'remove';

/** Which rows of a file go, and what becomes of columns of those that stay. */
export interface FileSweep {
  path: string;
  /** SQL condition on the columns of the file; NULL counts as false. */
  gone: string;
  /** `REPLACE (…)` of the rows that stay, where `changed` says so. */
  replace?: { changed: string; list: string };
  /** As the file is written. */
  options: string;
}

/**
 * Counts the rows of a Parquet file that go, those that change and, by `also`, a figure of those that go; in mode `remove` writes the rest beside the
 * file and puts it in its place in one step.
 */
export async function sweepParquet(
  db: DuckDb,
  { path, gone, replace, options }: FileSweep,
  mode: SweepMode,
  also = 'false',
): Promise<{ rows: number; changed: number; also: number }> {
  const source = `read_parquet(${sqlText(path)})`;
  const changes = replace ? `coalesce(${replace.changed}, false)` : 'false';
  const [row] = await db.query<{ rows: number; changed: number; also: number }>(
    `SELECT count(*) FILTER (is_gone) AS rows, count(*) FILTER (changes AND NOT is_gone) AS changed,
       count(*) FILTER (is_gone AND is_also) AS also
     FROM (SELECT coalesce(${gone}, false) AS is_gone, ${changes} AS changes, coalesce(${also}, false) AS is_also FROM ${source})`,
  );
  const counts = row ?? { rows: 0, changed: 0, also: 0 };
  if (mode === 'measure') return counts;
  const draft = `${path}.draft`;
  // What a kill left of an earlier try.
  await rm(draft, { force: true });
  if (counts.rows + counts.changed > 0) {
    const columns = replace ? `* REPLACE (${replace.list})` : '*';
    await db.run(
      `COPY (SELECT ${columns} FROM ${source} WHERE NOT coalesce(${gone}, false)) TO ${sqlText(draft)} (${options})`,
    );
    await rename(draft, path);
  }
  return counts;
}

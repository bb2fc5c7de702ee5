import { type DuckDb, type DuckDbOptions, openDuckDb } from '@/lib/lake/duckdb';
import { type LakePaths, spillFolder } from '@/lib/lake/layout';
import { derivedViews } from '@/lib/lake/views/derived-views';
import { identifierViews } from '@/lib/lake/views/identifier-views';
import { tableViews } from '@/lib/lake/views/table-views';
import type { BatchScope } from '@/lib/usecases/ports/lake';

export interface OpenLakeOptions extends Omit<DuckDbOptions, 'tempDir'> {
  paths: LakePaths;
  /** The batches to read: id and overlaps, as the batch store gives them. */
  batches: readonly BatchScope[];
}

/** SQL over the rows of some batches; README.md lists the views. Close it when done. */
export async function openLake({ paths, batches, ...options }: OpenLakeOptions): Promise<DuckDb> {
  const db = await openDuckDb({ ...options, tempDir: spillFolder(paths) });
  await defineViews(db, paths, batches);
  return db;
}

/** Defines every view of README.md over the batches in scope, restricted to the accounts of a temporary table if one is named. */
export async function defineViews(
  db: DuckDb,
  paths: LakePaths,
  batches: readonly BatchScope[],
  accounts?: string,
): Promise<void> {
  const tables = await tableViews(paths, batches, accounts);
  for (const sql of [...tables, ...derivedViews, ...identifierViews(batches.map(({ id }) => id))])
    await db.run(sql);
}

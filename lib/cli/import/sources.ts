import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type ImportSource, type ImportTable, importTables } from '@/lib/contracts/jobs';
import { InvalidInputError } from '@/lib/domain/errors';

/** Files by table, as the flags of `skein import` give them. */
export type FilesByTable = Partial<Record<ImportTable, readonly string[] | undefined>>;

/** `-` stays standard input; anything else becomes an absolute path (a glob may stay in it). */
function toSource(table: ImportTable, path: string): ImportSource {
  return path === '-' ? { table, path, name: 'stdin' } : { table, path: resolve(path), name: path };
}

/** Sources in the order of the tables. Throws InvalidInputError when standard input is asked for more than once. */
export function sourcesFromFlags(files: FilesByTable): ImportSource[] {
  const sources = importTables.flatMap((table) => (files[table] ?? []).map((path) => toSource(table, path)));
  if (sources.filter((source) => source.path === '-').length > 1) {
    throw new InvalidInputError({
      code: 'stdin_twice',
      message: 'Standard input (-) can feed one table only.',
      remedy: 'Give the other tables as files, or import them one after another.',
    });
  }
  return sources;
}

const tableFileName = /^(?<table>[a-z]+)(?:[-_.][^/]*)?\.(?:csv|tsv|ndjson|jsonl|parquet)(?:\.(?:gz|zst))?$/;

/** Takes every file of a folder whose name begins with a table's name: `accounts.csv`, `exchanges-2026-01.parquet` … */
export async function sourcesFromFolder(folder: string): Promise<ImportSource[]> {
  const known: readonly string[] = importTables;
  const names = (await readdir(folder)).sort();
  const found = names.flatMap((name): ImportSource[] => {
    const table = tableFileName.exec(name)?.groups?.table;
    if (table === undefined || !known.includes(table)) return [];
    return [toSource(table as ImportTable, join(folder, name))];
  });
  if (found.length > 0) return found.map((source) => ({ ...source, name: basename(source.path) }));
  throw new InvalidInputError({
    code: 'no_tables_in_folder',
    message: `The folder ${folder} holds no file named like a table.`,
    remedy: `Name files after tables (${importTables.join(', ')}), e.g. accounts.csv, or use one flag per table.`,
    details: { folder },
  });
}

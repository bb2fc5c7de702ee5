import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TableName } from '@/lib/ingest/tables';

/** Parquet files of a folder in the order of their names; none when the folder does not exist. */
export async function parquetFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.endsWith('.parquet'))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

const ownColumns: Partial<Record<TableName, string>> = {
  ips: 'ip',
  identifiers: 'value',
  relations: 'source',
};

/** The column within whose value two rows with the same key are the same row. */
export function accountColumnOf(table: TableName): string {
  return ownColumns[table] ?? 'account_id';
}

/** The key of a row's event: its event id where it has one (then `_key` is not stored), else the hash of the whole row. */
export function keySql(table: TableName, alias: string): string {
  return table === 'exchanges' ? `coalesce(${alias}._key, 'id-' || ${alias}.event_id)` : `${alias}._key`;
}

/** How the lake's files are written: light compression, delta encodings for times and line numbers. */
export const parquetOptions = 'FORMAT parquet, COMPRESSION snappy, PARQUET_VERSION v2';

import { join } from 'node:path';
import type { TableName } from '@/lib/ingest/tables';

/** Folders of the lake's room inside a data folder; absolute paths. */
export interface LakePaths {
  root: string;
  lake: string;
  staging: string;
  rejects: string;
}

/** Addresses seen in a batch with their networks: kept beside the user's tables. */
export const addressTable = 'ip_addresses';
export type LakeTable = TableName | typeof addressTable;

export const batchFolder = (paths: LakePaths, table: LakeTable, batchId: string): string =>
  join(paths.lake, table, batchId);

export const stagingFolder = (paths: LakePaths, batchId: string): string => join(paths.staging, batchId);

/** The crowd's signals, measured once for the batches in scope: seconds to minutes of raw rows. */
export const crowdFolder = (paths: LakePaths): string => join(paths.lake, 'crowd');

/** One empty file for each time that rows went out of committed batches: who reads them keeps nothing by the batches alone. */
export const changesFolder = (paths: LakePaths): string => join(paths.lake, 'changes');

/** Where DuckDB spills; beside the staged files, so that the same disk is checked and cleaned. */
export const spillFolder = (paths: LakePaths): string => join(paths.staging, 'spill');

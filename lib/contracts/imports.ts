import { z } from 'zod';
import { importTable, promptPolicy } from '@/lib/contracts/jobs';

/** Times are epoch milliseconds, UTC. "Rows" are records of a file, its header not counted. */
export const fileFormats = ['csv', 'tsv', 'ndjson', 'parquet'] as const;
export const compressions = ['none', 'gzip', 'zstd'] as const;

/** How one column of a file was understood. */
export const columnUse = z.object({
  column: z.string(),
  /** `field`: a column of the table; `identifier`: a value of `target` kind; `attribute`: kept under that name. */
  use: z.enum(['field', 'identifier', 'attribute', 'ignored']),
  target: z.string().nullable(),
  /** `mapping`: by the mapping file; `name`: same name; `synonym`: a known other name; `none`: not matched. */
  by: z.enum(['mapping', 'name', 'synonym', 'none']),
});
export type ColumnUse = z.infer<typeof columnUse>;

/** Counts that always add up: rows = accepted + rejected + duplicates. */
export const rowCounts = z.object({
  rows: z.int().nonnegative(),
  accepted: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
  /** Rows that an earlier row of the same batch already holds. */
  duplicates: z.int().nonnegative(),
});
export type RowCounts = z.infer<typeof rowCounts>;

export const fileReport = rowCounts.extend({
  table: importTable,
  name: z.string(),
  sha256: z.string(),
  bytes: z.int().nonnegative(),
  format: z.enum(fileFormats),
  compression: z.enum(compressions),
  columns: z.array(columnUse),
});
export type FileReport = z.infer<typeof fileReport>;

export const rejectCount = z.object({
  table: importTable,
  code: z.string(),
  title: z.string(),
  count: z.int().positive(),
  /** Where the first one stands. */
  firstFile: z.string(),
  firstLine: z.int().positive(),
});
export type RejectCount = z.infer<typeof rejectCount>;

/** What the batch changed in the graph. */
export const graphCounts = z.object({
  accounts: z.int().nonnegative(),
  identifiers: z.int().nonnegative(),
  used: z.int().nonnegative(),
  related: z.int().nonnegative(),
  /** Exact prompts that a single account used: kept in the lake, left out of the graph. */
  promptsLeftOut: z.int().nonnegative(),
});
export type GraphCounts = z.infer<typeof graphCounts>;

/** What an import did. `nothing_new`: every file is already in a committed batch, and nothing was changed. */
export const importReport = z.object({
  outcome: z.enum(['committed', 'nothing_new']),
  /** The new batch; null when nothing was new. */
  batchId: z.string().nullable(),
  promptPolicy,
  startedAt: z.number(),
  finishedAt: z.number(),
  files: z.array(fileReport),
  /** Files left out because a committed batch holds the same bytes for the same table. */
  filesKnown: z.array(z.object({ table: importTable, name: z.string(), batchId: z.string() })),
  tables: z.array(
    rowCounts.extend({ table: importTable, duplicatesOfEarlierBatches: z.int().nonnegative() }),
  ),
  rejects: z.array(rejectCount),
  /** Rejected rows, relative to the data folder. */
  rejectFiles: z.array(z.object({ table: importTable, path: z.string() })),
  graph: graphCounts,
  /** Whole sentences a reader should see, e.g. what was left out and why. */
  notes: z.array(z.string()),
});
export type ImportReport = z.infer<typeof importReport>;

/** One file as the import screen shows it before anything is imported. */
export const filePreview = z.object({
  table: importTable,
  name: z.string(),
  format: z.enum(fileFormats),
  compression: z.enum(compressions),
  columns: z.array(columnUse),
  /** Required fields that no column gives, with the names that would be understood. */
  missing: z.array(z.object({ field: z.string(), accepted: z.array(z.string()) })),
  /** The first rows, as text, in the order of `columns`. */
  rows: z.array(z.array(z.string().nullable())),
  /** Why the file cannot be read at all, if so. */
  problem: z.object({ code: z.string(), message: z.string(), remedy: z.string().optional() }).nullable(),
});
export type FilePreview = z.infer<typeof filePreview>;

export const importPreview = z.object({ files: z.array(filePreview) });
export type ImportPreview = z.infer<typeof importPreview>;

export const batchStates = [
  'staging',
  'applying',
  'committed',
  'rolling_back',
  'rolled_back',
  'failed',
] as const;
export const batchState = z.enum(batchStates);
export type BatchState = z.infer<typeof batchState>;

export const batchSummary = z.object({
  id: z.string(),
  state: batchState,
  promptPolicy,
  createdAt: z.number(),
  committedAt: z.number().nullable(),
  rolledBackAt: z.number().nullable(),
  /** Why it failed, for state `failed`. */
  failure: z.string().nullable(),
  report: importReport.nullable(),
});
export type BatchSummary = z.infer<typeof batchSummary>;

export const batchList = z.object({ batches: z.array(batchSummary), leftOut: z.int().nonnegative() });
export type BatchList = z.infer<typeof batchList>;

export const rollbackReport = z.object({
  batchId: z.string(),
  accountsRecomputed: z.int().nonnegative(),
  accountsRemoved: z.int().nonnegative(),
  identifiersRemoved: z.int().nonnegative(),
});
export type RollbackReport = z.infer<typeof rollbackReport>;

/** One raw row of the lake: where it stands in the user's file, and its values. */
export const sourceRow = z.object({
  batchId: z.string(),
  file: z.string(),
  line: z.int().positive(),
  accountId: z.string(),
  at: z.number().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type SourceRow = z.infer<typeof sourceRow>;

export const sourceRowPage = z.object({
  rows: z.array(sourceRow),
  total: z.int().nonnegative(),
  offset: z.int().nonnegative(),
});
export type SourceRowPage = z.infer<typeof sourceRowPage>;

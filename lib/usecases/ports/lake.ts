import type { RowsReference } from '@/lib/contracts/explanation';
import type { FilePreview, FileReport, RejectCount, RowCounts, SourceRowPage } from '@/lib/contracts/imports';
import type { ImportSource, ImportTable, PromptPolicy } from '@/lib/contracts/jobs';
import type { OnProgress } from '@/lib/domain/progress';
import type { Mapping } from '@/lib/ingest/mapping';

/** Two batches that hold some of the same rows of a table; reading the lake must look for them only here. */
export interface BatchOverlap {
  table: ImportTable;
  otherBatchId: string;
  rows: number;
}

/** A source that is one file on this disk; `name` is what reports call it. */
export interface ResolvedSource {
  table: ImportTable;
  path: string;
  name: string;
  sha256: string;
  bytes: number;
}

export interface WorkOptions {
  signal?: AbortSignal;
  onProgress?: OnProgress;
}

export interface StageRequest {
  batchId: string;
  sources: readonly ResolvedSource[];
  mapping: Mapping;
  promptPolicy: PromptPolicy;
  /** Epoch ms; times after it (and a day) are in the future. */
  now: number;
  /** Batches already in the lake, to be searched for the same rows. */
  otherBatches: readonly BatchScope[];
  /** Whether an account was erased; its rows are rejected. */
  isErased?: ((accountId: string) => boolean) | undefined;
}

/** What parsing, checking and normalising the files of a batch gave. Nothing of it is visible yet. */
export interface StagedBatch {
  files: FileReport[];
  tables: (RowCounts & { table: ImportTable; duplicatesOfEarlierBatches: number })[];
  rejects: RejectCount[];
  rejectFiles: { table: ImportTable; path: string }[];
  overlaps: BatchOverlap[];
}

/** A batch whose rows are to be read. */
export interface BatchScope {
  id: string;
  overlaps: readonly BatchOverlap[];
}

/** What the facts changed by: a batch that comes or goes, or rows of some accounts. */
export type FactsChange = BatchScope | { accountIds: readonly string[] };

export interface AccountFacts {
  id: string;
  /** Profile properties of the node; null removes one. */
  profile: Record<string, string | number | null>;
  activity: Record<string, string | number | null>;
}

export interface IdentifierFacts {
  id: string;
  kind: string;
  value: string;
  display: string;
  networkClass: string | null;
  sharedClass: string | null;
  /** Accounts that use it; null where accounts outside the reader may use it too. */
  degree: number | null;
}

export interface UsedFacts {
  accountId: string;
  identifierId: string;
  firstSeen: number | null;
  lastSeen: number | null;
  count: number;
  hourOfWeek: string | null;
  batchIds: string[];
}

export interface RelatedFacts {
  source: string;
  target: string;
  kind: string;
  firstSeen: number | null;
  lastSeen: number | null;
  count: number;
  amount: number | null;
  batchIds: string[];
}

/** The facts of some accounts, aggregated over the batches in scope. Chunks come in a stable order. */
export interface FactsReader {
  readonly promptsLeftOut: number;
  /** True when nothing but the batch is in scope: then every identifier's degree is known. */
  readonly isWholeWorld: boolean;
  /** Accounts whose facts a change of the batch may alter, those without any fact left included. */
  accountIds(): AsyncIterable<string[]>;
  /** When the batch goes: every identifier it may have brought into the graph. */
  touchedIdentifierIds(): AsyncIterable<string[]>;
  /** The same accounts with the ids of every identifier they use now. */
  kept(): AsyncIterable<{ accountId: string; identifierIds: string[] }[]>;
  accounts(): AsyncIterable<AccountFacts[]>;
  identifiers(): AsyncIterable<IdentifierFacts[]>;
  used(): AsyncIterable<UsedFacts[]>;
  related(): AsyncIterable<RelatedFacts[]>;
  close(): void;
}

/** The event lake: raw rows as files, and what they add up to. */
export interface Lake {
  /** Expands globs, spools standard input, hashes. Throws InvalidInputError where a file is missing or unreadable. */
  resolve(sources: readonly ImportSource[], options: WorkOptions): Promise<ResolvedSource[]>;
  preview(source: ImportSource, mapping: Mapping, rowsMax: number): Promise<FilePreview>;
  stage(request: StageRequest, options: WorkOptions): Promise<StagedBatch>;
  /** Moves a staged batch into the lake. May be repeated. */
  publish(batchId: string): Promise<void>;
  /** Removes everything of a batch: staged, in the lake, rejects. May be repeated. */
  discard(batchId: string): Promise<void>;
  /** Facts of the accounts that `changed` touches, over `scope`. */
  openFacts(scope: readonly BatchScope[], changed: FactsChange, options: WorkOptions): Promise<FactsReader>;
  listSourceRows(
    scope: readonly BatchScope[],
    reference: RowsReference,
    page: { offset: number; limit: number },
  ): Promise<SourceRowPage>;
}

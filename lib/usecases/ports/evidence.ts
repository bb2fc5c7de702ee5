import type { Readable, Writable } from 'node:stream';
import type { MadeBundle } from '@/lib/contracts/evidence';
import type { SourceRow } from '@/lib/contracts/imports';
import type { ReceivedBundle } from '@/lib/contracts/received';
import type { BagSource } from '@/lib/evidence/bag-source';
import type { StoredPair } from '@/lib/linkage/result/stored-pair';
import type { BatchScope } from '@/lib/usecases/ports/lake';

/** Bundles as files: a ZIP, or a folder it was unpacked to. */
export interface BundleFiles {
  /**
   * Opens a bundle without unpacking it. Throws UnsafeArchiveError for an unsafe ZIP and InvalidInputError for a path
   * that cannot be read.
   */
  open(path: string): Promise<OpenBundle>;
  /** Reads a small text file. Throws InvalidInputError. */
  readText(path: string): Promise<string>;
}

export interface OpenBundle {
  archive: BagSource;
  close(): Promise<void>;
}

/** A signing key with its history. Times are epoch ms UTC. */
export interface StoredSigningKey {
  keyId: string;
  publicKeyPem: string;
  privateKeyPem: string;
  createdAt: number;
  retiredAt: number | null;
  revokedAt: number | null;
}

/** The workspace's signing keys, newest last. Readable by the owner of the data folder only. */
export interface SigningKeyStore {
  list(): Promise<StoredSigningKey[]>;
  /** Replaces the whole list at once. */
  save(keys: readonly StoredSigningKey[]): Promise<void>;
}

/** An account's use of a value, as the lake adds it up. */
export interface CaseUse {
  accountId: string;
  kind: string;
  value: string;
  display: string;
  count: number;
  firstSeen: number | null;
  lastSeen: number | null;
}

/** Tables whose rows belong to accounts. */
export const caseTables = ['accounts', 'payments', 'logins', 'exchanges', 'usage', 'relations'] as const;
export type CaseTable = (typeof caseTables)[number];

/** What the lake holds of some accounts. Chunks come in a stable order. Close it when done. */
export interface CaseReader {
  uses(): AsyncIterable<CaseUse[]>;
  /** Rows as imported; of `relations` only those between two of the accounts. */
  rows(table: CaseTable): AsyncIterable<SourceRow[]>;
  /** Exchanges and tokens of all the accounts together. */
  totals(): Promise<{ exchanges: number; inputTokens: number; outputTokens: number }>;
  close(): void;
}

/** Opens the rows of some accounts over some batches. */
export interface CaseSource {
  open(
    scope: readonly BatchScope[],
    accountIds: readonly string[],
    signal?: AbortSignal,
  ): Promise<CaseReader>;
}

/** A run cut to some accounts, as files. Close it when done. */
export interface RunCut {
  files: { name: string; read: () => AsyncIterable<string> }[];
  close(): Promise<void>;
}

/** A cut that came out of a bundle. Close it when done. */
export interface RestoredCut {
  readPair(accountA: string, accountB: string): Promise<StoredPair>;
  close(): Promise<void>;
}

/** Opens a cut from its files. */
export type RestoreCut = (
  runId: string,
  files: AsyncIterable<{ name: string; content: AsyncIterable<Uint8Array> }>,
) => Promise<RestoredCut>;

/** What a bundle carries so that its weights can be computed again: the run's facts and model, cut to its accounts. */
export interface RunCuts {
  /** Throws NotFoundError for an unknown run. */
  cut(runId: string, accountIds: readonly string[]): Promise<RunCut>;
}

/** A bundle being written. Nothing stands under its final name until `commit`. */
export interface BundleDraft {
  stream: Writable;
  path: string;
  /** Where it lies while it is written. */
  draftPath: string;
  /** Gives the finished file its name; returns its size in bytes. */
  commit(): Promise<number>;
  discard(): Promise<void>;
}

/** A time-stamping service (RFC 3161). */
export interface TimeStampService {
  url: string;
  /** Sends a TimeStampReq, gives the TimeStampResp. Throws an AppError of kind `unavailable`. */
  ask(query: Uint8Array): Promise<Uint8Array>;
}

/** Where bundles are written, and the log of all that were made. */
export interface BundleShelf {
  /** Without `path` the bundle goes to the data folder, named like itself. Throws an error of kind `conflict` when taken. */
  begin(bundle: { bundleId: string; path: string | undefined }): Promise<BundleDraft>;
  /** Every bundle made in this data folder, oldest first. */
  list(): Promise<MadeBundle[]>;
  append(bundle: MadeBundle): Promise<void>;
  /** Undefined when the file is gone. */
  read(path: string): Promise<StoredBundle | undefined>;
}

/** A bundle from outside while it is looked at: a copy of ours, so that nobody changes it between check and keeping. */
export interface ReceivedDraft {
  path: string;
  bytes: number;
  /** Keeps it, read-only, under the id of its record, and adds the record to the log. Throws `conflict` when it is there. */
  commit(record: ReceivedBundle): Promise<void>;
  discard(): Promise<void>;
}

/** Bundles that came from others, as files, and the log of them. */
export interface ReceivedShelf {
  begin(content: Readable): Promise<ReceivedDraft>;
  /** Oldest first. */
  list(): Promise<ReceivedBundle[]>;
  pathOf(id: string): string;
}

/** A bundle's file, to be streamed. */
export interface StoredBundle {
  bytes: number;
  stream: () => Readable;
}

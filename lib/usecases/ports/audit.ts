import type { AuditEntry, AuditQuery, AuditRecord } from '@/lib/contracts/audit';

/** Where the chain ends. */
export interface AuditHead {
  seq: number;
  hash: string;
}

/** The chain in the database. Entries are only ever added, and only here. */
export interface AuditStore {
  /** Adds what `link` makes of the records that wait, given the head; one writer at a time, over all processes. */
  append(link: (head: AuditHead) => AuditEntry[]): Promise<AuditHead>;
  /** The head as the database has it; undefined before the first entry. */
  head(): Promise<AuditHead | undefined>;
  /** Nodes of entries that stand at or before a place, or nowhere at all. */
  count(upTo: number): Promise<number>;
  /** The properties of every entry as they lie in the database, by place, in chunks. Unchecked: for the verifier. */
  readAll(signal?: AbortSignal): AsyncIterable<Record<string, unknown>[]>;
  list(query: AuditQuery): Promise<AuditEntry[]>;
}

/** Signed heads kept outside the database. */
export interface AuditHeads {
  append(head: AuditHead): Promise<void>;
  /** All heads with whether a key of this data folder signed them. */
  list(): Promise<{ head: AuditHead | undefined; isSigned: boolean }[]>;
}

/** The only way to write to the log: resolves when the record is durable, rejects with `unavailable` otherwise. */
export interface AuditLog {
  record(record: Omit<AuditRecord, 'at'>): Promise<void>;
}

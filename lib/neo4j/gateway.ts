import type { z } from 'zod';
import type { Query } from '@/lib/neo4j/define-query';

/** Rows at which a query fails that names no bound of its own. */
export const defaultRowsMax = 10_000;

export interface RunOptions {
  signal?: AbortSignal;
}

/**
 * The only way to the database. READ access mode for reads, timeouts and row counts clamped, a wall-clock deadline of
 * its own, driver errors classified into AppErrors.
 */
export interface Gateway {
  /** Runs one query in a managed transaction of its own. */
  run<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
    options?: RunOptions,
  ): Promise<z.output<R>[]>;
  /** Runs several write queries in one transaction; all or nothing. The work may be retried, so it must be idempotent. */
  writeTogether(work: (run: Gateway['run']) => Promise<void>, options?: RunOptions): Promise<void>;
  /** A real read, not a ping (reliability.md §2 #9). */
  isHealthy(): Promise<boolean>;
  close(): Promise<void>;
}

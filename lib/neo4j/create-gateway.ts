import neo4j, { type Driver, type Result, type Session, type Transaction } from 'neo4j-driver';
import type { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import { classifyError, isWorthRetrying, unacknowledged } from '@/lib/neo4j/classify-error';
import { cypher } from '@/lib/neo4j/cypher';
import { withDeadline } from '@/lib/neo4j/deadline';
import type { Query } from '@/lib/neo4j/define-query';
import { type Connection, createDriver } from '@/lib/neo4j/driver';
import { defaultRowsMax, type Gateway, type RunOptions } from '@/lib/neo4j/gateway';
import { parseParams, parseRows } from '@/lib/neo4j/parse-query-values';
import { retry } from '@/lib/neo4j/retry';
import { noteQuery } from '@/lib/usecases/ports/query-trace';

export interface GatewayLimits {
  /** No query runs longer, whatever it asks for (a driver timeout would override the server's, reliability.md §2 #3). */
  timeoutCeilingMs: number;
  rowsMaxCeiling: number;
}

const defaultLimits: GatewayLimits = { timeoutCeilingMs: 120_000, rowsMaxCeiling: 1_000_000 };
/** What the wall clock allows beyond the server's own timeout before it gives up on an answer. */
const graceMs = 1_500;

async function readRows(result: Result, query: Query, rowsMax: number): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for await (const record of result) {
    if (rows.length === rowsMax) {
      throw new AppError('limit_exceeded', {
        code: 'too_many_rows',
        message: `The query "${query.name}" gives more than ${rowsMax} rows.`,
        remedy: 'Narrow the question or page through it.',
        details: { query: query.name, rowsMax },
      });
    }
    rows.push(record.toObject());
  }
  return rows;
}

/** Opens the gateway to one database; see `Gateway` for what it guarantees. Connects lazily. */
export function createGateway(connection: Connection, limits: GatewayLimits = defaultLimits): Gateway {
  const driver: Driver = createDriver(connection);
  const openSession = (access: Query['access']): Session =>
    driver.session({
      database: connection.database,
      defaultAccessMode: access === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
    });
  const timeoutOf = (query: Query) => Math.min(query.timeoutMs, limits.timeoutCeilingMs);
  const rowsMaxOf = (query: Query) => Math.min(query.rowsMax ?? defaultRowsMax, limits.rowsMaxCeiling);

  async function readOnce(query: Query, params: Record<string, unknown>, signal?: AbortSignal) {
    const session = openSession('read');
    const timeoutMs = timeoutOf(query);
    const close = () => void session.close().catch(() => undefined);
    const work = readRows(session.run(query.text, params, { timeout: timeoutMs }), query, rowsMaxOf(query));
    try {
      return await withDeadline(query.name, timeoutMs + graceMs, signal, work, close);
    } finally {
      close();
    }
  }

  /** One try of one transaction. Whatever goes wrong before the commit is rolled back when the session closes. */
  async function writeOnce<T>(
    name: string,
    timeoutMs: number,
    signal: AbortSignal | undefined,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    const session = openSession('write');
    const close = () => void session.close().catch(() => undefined);
    const transact = async () => {
      const transaction = await session.beginTransaction({ timeout: timeoutMs, metadata: { query: name } });
      const value = await work(transaction);
      await transaction.commit().catch((error: unknown) => {
        throw unacknowledged(error, name);
      });
      return value;
    };
    try {
      return await withDeadline(name, timeoutMs + graceMs, signal, transact(), close);
    } finally {
      close();
    }
  }

  function runOnce(query: Query, params: Record<string, unknown>, signal?: AbortSignal) {
    if (query.access === 'read') return readOnce(query, params, signal);
    return writeOnce(query.name, timeoutOf(query), signal, (transaction) =>
      readRows(transaction.run(query.text, params), query, rowsMaxOf(query)),
    );
  }

  async function run<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
    options: RunOptions = {},
  ): Promise<z.output<R>[]> {
    const parsed = parseParams(query, params);
    try {
      const rows = await retry(() => runOnce(query, parsed, options.signal), isWorthRetrying, options.signal);
      noteQuery({ name: query.name, params: parsed, rows: rows.length, rowsMax: rowsMaxOf(query) });
      return parseRows(query, rows);
    } catch (error) {
      throw classifyError(error, query.name);
    }
  }

  function runIn(transaction: Transaction): Gateway['run'] {
    return async (query, params) =>
      parseRows(
        query,
        await readRows(transaction.run(query.text, parseParams(query, params)), query, rowsMaxOf(query)),
      );
  }

  async function writeTogether(
    work: (run: Gateway['run']) => Promise<void>,
    options: RunOptions = {},
  ): Promise<void> {
    const name = 'write-together';
    const attempt = () =>
      writeOnce(name, limits.timeoutCeilingMs, options.signal, (transaction) => work(runIn(transaction)));
    try {
      await retry(attempt, isWorthRetrying, options.signal);
    } catch (error) {
      throw classifyError(error, name);
    }
  }

  async function isHealthy(): Promise<boolean> {
    const session = openSession('read');
    const close = () => void session.close().catch(() => undefined);
    // Reading a node touches the store: a database whose disk ran full still says "online" but cannot read.
    const probe = session.run(cypher`MATCH (n) RETURN n LIMIT 1`, {}, { timeout: 4_000 });
    try {
      await withDeadline('health', 5_000, undefined, Promise.resolve(probe), close);
      close();
      return true;
    } catch {
      return false;
    }
  }

  return { run, writeTogether, isHealthy, close: () => driver.close() };
}

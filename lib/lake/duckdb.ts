import { mkdirSync } from 'node:fs';
import {
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBResult,
  type DuckDBValue,
  JSDuckDBValueConverter,
} from '@duckdb/node-api';
import { AppError } from '@/lib/domain/errors';

export interface DuckDbOptions {
  /** Where DuckDB spills what does not fit in memory. */
  tempDir: string;
  memoryLimitMb?: number;
  threads?: number;
}

export type SqlValue = string | number | boolean | null | SqlValue[] | { [key: string]: SqlValue };
export type SqlRow = Record<string, SqlValue>;
export type SqlParameter = DuckDBValue;

/**
 * One in-memory DuckDB with a bounded memory, no network and no extensions beyond those built in. It has one connection, on
 * which another statement would end an open stream without a word: while one is read, every other call throws a bug.
 */
export interface DuckDb {
  run(sql: string, parameters?: SqlParameter[]): Promise<void>;
  query<T = SqlRow>(sql: string, parameters?: SqlParameter[]): Promise<T[]>;
  /** Streams row objects chunk by chunk (2,048 rows). */
  chunks<T = SqlRow>(sql: string, parameters?: SqlParameter[]): AsyncIterable<T[]>;
  /** Streams columns by name, chunk by chunk: the cheapest way to large answers. */
  columns(sql: string, parameters?: SqlParameter[]): AsyncIterable<Record<string, SqlValue[]>>;
  /** Appends rows of text columns to a table. */
  append(table: string, rows: Iterable<readonly (string | null)[]>): Promise<void>;
  interrupt(): void;
  close(): void;
}

function toPlain(value: unknown): SqlValue {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]));
  }
  return value as SqlValue;
}

async function* toColumns(result: DuckDBResult): AsyncIterable<Record<string, SqlValue[]>> {
  const names = result.deduplicatedColumnNames();
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    const columns = chunk.convertColumns(JSDuckDBValueConverter);
    yield Object.fromEntries(names.map((name, i) => [name, (columns[i] ?? []).map(toPlain)]));
  }
}

function toRows<T>(columns: Record<string, SqlValue[]>): T[] {
  const entries = Object.entries(columns);
  const count = entries[0]?.[1].length ?? 0;
  return Array.from({ length: count }, (_, row) => {
    const object: SqlRow = {};
    for (const [name, values] of entries) object[name] = values[row] ?? null;
    return object as T;
  });
}

async function configure(connection: DuckDBConnection, options: DuckDbOptions): Promise<void> {
  await connection.run("SET TimeZone = 'UTC'");
  await connection.run('SET preserve_insertion_order = false');
  await connection.run(`SET temp_directory = ${sqlText(options.tempDir)}`);
}

/** Quotes a text as an SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Opens a DuckDB of its own. Times are UTC; nothing is downloaded; memory is bounded and spills to `tempDir`. */
export async function openDuckDb(options: DuckDbOptions): Promise<DuckDb> {
  mkdirSync(options.tempDir, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${options.memoryLimitMb ?? 1024}MB`,
    threads: String(options.threads ?? 2),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await configure(connection, options);
  let streaming: string | undefined;
  const assertNoStream = (): void => {
    if (streaming === undefined) return;
    throw new AppError('bug', {
      code: 'stream_would_end',
      message: `Another statement would end the stream of "${streaming.slice(0, 200)}".`,
    });
  };
  const columns: DuckDb['columns'] = async function* (sql, parameters) {
    assertNoStream();
    streaming = sql;
    try {
      yield* toColumns(await connection.stream(sql, parameters));
    } finally {
      streaming = undefined;
    }
  };
  return {
    run: async (sql, parameters) => {
      assertNoStream();
      await connection.run(sql, parameters);
    },
    query: async <T>(sql: string, parameters?: SqlParameter[]) => {
      assertNoStream();
      const rows: T[] = [];
      for await (const chunk of toColumns(await connection.run(sql, parameters)))
        rows.push(...toRows<T>(chunk));
      return rows;
    },
    chunks: async function* <T>(sql: string, parameters?: SqlParameter[]) {
      for await (const chunk of columns(sql, parameters)) yield toRows<T>(chunk);
    },
    columns,
    append: async (table, rows) => {
      assertNoStream();
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        for (const value of row) {
          if (value === null) appender.appendNull();
          else appender.appendVarchar(value);
        }
        appender.endRow();
      }
      appender.closeSync();
    },
    interrupt: () => connection.interrupt(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

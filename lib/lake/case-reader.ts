import { CancelledError } from '@/lib/domain/errors';
import { type DuckDb, type DuckDbOptions, openDuckDb, type SqlRow } from '@/lib/lake/duckdb';
import { type LakePaths, spillFolder } from '@/lib/lake/layout';
import { defineViews } from '@/lib/lake/open-lake';
import { toSourceRow } from '@/lib/lake/source-rows';
import { viewOf } from '@/lib/lake/views/table-views';
import type { CaseReader, CaseSource, CaseTable, CaseUse } from '@/lib/usecases/ports/evidence';

const accountTable = 'case_account';

/** Streaming this view itself can stall for ever inside DuckDB; its rows are worked out first, then streamed. */
const useTable = 'case_use';
const workOutUses = `CREATE OR REPLACE TEMP TABLE ${useTable} AS
  SELECT account_id AS "accountId", kind, value, display, count, first_seen AS "firstSeen", last_seen AS "lastSeen"
  FROM account_identifiers SEMI JOIN ${accountTable} USING (account_id)`;
const usesSql = `SELECT * FROM ${useTable} ORDER BY "accountId", kind, value`;

const totalsSql = `SELECT count(*)::DOUBLE AS exchanges, coalesce(sum(input_tokens), 0)::DOUBLE AS "inputTokens",
  coalesce(sum(output_tokens), 0)::DOUBLE AS "outputTokens" FROM exchanges SEMI JOIN ${accountTable} USING (account_id)`;

/** The views are already restricted to rows that name one of the accounts; this leaves those that are theirs. */
function rowsSql(table: CaseTable): string {
  const view = viewOf(table);
  const isCase = (column: string): string => `${column} IN (SELECT account_id FROM ${accountTable})`;
  const [where, account] =
    table === 'relations'
      ? [`${isCase('source')} AND ${isCase('target')}`, 'source']
      : [isCase('account_id'), 'account_id'];
  return `SELECT * EXCLUDE (_key) FROM ${view} WHERE ${where} ORDER BY ${account}, _batch, _file, _line`;
}

async function* guarded<T>(chunks: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  try {
    for await (const chunk of chunks) {
      signal?.throwIfAborted();
      yield chunk;
    }
  } catch (error) {
    if (signal?.aborted) throw new CancelledError('Reading source rows');
    throw error;
  }
}

async function* readUses(db: DuckDb): AsyncGenerator<CaseUse[]> {
  await db.run(workOutUses);
  yield* db.chunks<CaseUse>(usesSql);
}

async function* sourceRows(db: DuckDb, table: CaseTable): AsyncGenerator<ReturnType<typeof toSourceRow>[]> {
  for await (const rows of db.chunks<SqlRow>(rowsSql(table))) yield rows.map(toSourceRow);
}

async function readTotals(db: DuckDb): ReturnType<CaseReader['totals']> {
  for await (const [row] of db.chunks<Awaited<ReturnType<CaseReader['totals']>>>(totalsSql))
    if (row) return row;
  return { exchanges: 0, inputTokens: 0, outputTokens: 0 };
}

/** Reads what the lake holds of some accounts: their uses and their rows as imported. */
export function createCaseSource({
  paths,
  ...options
}: Omit<DuckDbOptions, 'tempDir'> & { paths: LakePaths }): CaseSource {
  return {
    open: async (scope, accountIds, signal): Promise<CaseReader> => {
      const db = await openDuckDb({ ...options, tempDir: spillFolder(paths) });
      try {
        await db.run(`CREATE TEMP TABLE ${accountTable} (account_id VARCHAR)`);
        await db.append(
          accountTable,
          (function* () {
            for (const id of accountIds) yield [id];
          })(),
        );
        await defineViews(db, paths, scope, accountTable);
      } catch (error) {
        db.close();
        throw error;
      }
      const interrupt = (): void => db.interrupt();
      signal?.addEventListener('abort', interrupt, { once: true });
      return {
        uses: () => guarded(readUses(db), signal),
        rows: (table) => guarded(sourceRows(db, table), signal),
        totals: () => readTotals(db),
        close: () => {
          signal?.removeEventListener('abort', interrupt);
          db.close();
        },
      };
    },
  };
}

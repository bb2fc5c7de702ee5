import { readdir } from 'node:fs/promises';
import { InvalidInputError } from '@/lib/domain/errors';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import type { ProfileComparison } from '@/lib/domain/profile-comparison';
import { openDuckDb, sqlText } from '@/lib/lake/duckdb';
import { changesFolder, type LakePaths, spillFolder } from '@/lib/lake/layout';
import { readInput } from '@/lib/lake/linkage-input/read-input';
import { openLake } from '@/lib/lake/open-lake';
import type { BatchRecord, BatchStore } from '@/lib/usecases/ports/batches';
import type { LinkageSource, OperatorLabel } from '@/lib/usecases/ports/runs';

const memoryLimitMb = 2_048;

/** Family of every kind of the user's own, over all batches; the latest declaration counts. */
function mergeFamilies(batches: readonly BatchRecord[]): Record<string, string> {
  const families: Record<string, string> = {};
  for (const { kindFamilies } of batches) {
    for (const [kind, family] of Object.entries(kindFamilies))
      if (evidenceFamilies.some((known) => known === family)) families[kind] = family;
  }
  return families;
}

/** Comparisons declared over all batches; the latest declaration of an attribute counts. */
function mergeComparisons(batches: readonly BatchRecord[]): ProfileComparison[] {
  const declared = batches.flatMap(({ comparisons }) => comparisons);
  return [...new Map(declared.map((entry) => [entry.attribute, entry])).values()];
}

const labelColumns = ['operator', 'campaign', 'cluster', 'label', 'owner', 'entity'];

/** Reads labels of a file with any column that names the account and one that names the operator. */
async function readLabelsFile(tempDir: string, path: string): Promise<OperatorLabel[]> {
  const db = await openDuckDb({ tempDir });
  try {
    const reader = /\.(ndjson|jsonl)(\.gz|\.zst)?$/.test(path)
      ? `read_json(${sqlText(path)}, format = 'newline_delimited')`
      : path.endsWith('.parquet')
        ? `read_parquet(${sqlText(path)})`
        : `read_csv(${sqlText(path)}, all_varchar = true, header = true)`;
    const columns = await db.query<{ column_name: string }>(`DESCRIBE SELECT * FROM ${reader}`);
    const names = columns.map(({ column_name }) => column_name);
    const find = (wanted: readonly string[]): string | undefined =>
      wanted.flatMap((name) => names.filter((own) => own.toLowerCase() === name))[0];
    const account = find(['account_id', 'account', 'user_id', 'id']);
    const operator = find(labelColumns);
    if (account === undefined || operator === undefined) {
      throw new InvalidInputError({
        code: 'labels_columns_missing',
        message: `The labels file "${path}" needs the columns "account_id" and "operator"; it has ${names.join(', ')}.`,
        remedy: 'Rename the columns; leave the operator empty for accounts that act for nobody else.',
      });
    }
    return await db.query<OperatorLabel>(
      `SELECT "${account}"::VARCHAR AS "accountId", nullif(trim("${operator}"::VARCHAR), '') AS operator FROM ${reader}
       WHERE "${account}" IS NOT NULL ORDER BY 1`,
    );
  } finally {
    db.close();
  }
}

/** The linkage's input and labels, read from the committed batches of a data folder. */
export function createLinkageSource({
  paths,
  batches,
}: {
  paths: LakePaths;
  batches: Pick<BatchStore, 'listInStates'>;
}): LinkageSource {
  const withLake = async <T>(
    work: (db: Awaited<ReturnType<typeof openLake>>, committed: BatchRecord[]) => Promise<T>,
  ): Promise<T> => {
    const committed = await batches.listInStates(['committed']);
    const db = await openLake({ paths, batches: committed, memoryLimitMb });
    try {
      return await work(db, committed);
    } finally {
      db.close();
    }
  };
  return {
    readInput: (signal) =>
      withLake(async (db, committed) =>
        readInput(db, {
          changes: (await readdir(changesFolder(paths)).catch((): string[] => [])).sort(),
          batchIds: committed.map(({ id }) => id),
          kindFamilies: mergeFamilies(committed),
          comparisons: mergeComparisons(committed),
          ...(signal ? { signal } : {}),
        }),
      ),
    readLabels: () =>
      withLake((db) =>
        db.query<OperatorLabel>(
          `SELECT account_id AS "accountId", max(operator) AS operator FROM labels GROUP BY account_id ORDER BY account_id`,
        ),
      ),
    readLabelsFile: (path) => readLabelsFile(spillFolder(paths), path),
  };
}

import type { z } from 'zod';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { chunksOf } from '@/lib/neo4j/chunks-of';
import type { Gateway } from '@/lib/neo4j/gateway';
import { countDegrees } from '@/lib/neo4j/queries/count-degrees/query';
import { pruneAccounts } from '@/lib/neo4j/queries/prune-accounts/query';
import { pruneRelated } from '@/lib/neo4j/queries/prune-related/query';
import { pruneUsed } from '@/lib/neo4j/queries/prune-used/query';
import { writeAccounts } from '@/lib/neo4j/queries/write-accounts/query';
import { writeIdentifiers } from '@/lib/neo4j/queries/write-identifiers/query';
import { writeRelated } from '@/lib/neo4j/queries/write-related/query';
import { writeUsed } from '@/lib/neo4j/queries/write-used/query';
import type { FactStore } from '@/lib/usecases/ports/batches';
import type { IdentifierFacts, UsedFacts } from '@/lib/usecases/ports/lake';

/** Rows per transaction: large enough to amortise the commit, small enough for the transaction memory limit. */
const rowsPerWrite = 10_000;

const slices = <T>(rows: Iterable<T>): Iterable<T[]> => chunksOf(rows, rowsPerWrite);

type Property = string | number | null;

/** Whole numbers become Cypher integers: the driver sends a `bigint` as one, a `number` as a float. */
function toProperties(values: Record<string, Property>): Record<string, Property | bigint> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Number.isSafeInteger(value) ? BigInt(value as number) : value,
    ]),
  );
}

async function writeIdentifierRows(
  gateway: Gateway,
  rows: readonly IdentifierFacts[],
  families: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [label, query] of writeIdentifiers) {
    const ofLabel = rows.filter(({ kind }) => identifierKindFacts(kind).label === label);
    for (const slice of slices(ofLabel)) {
      await gateway.run(query, {
        rows: slice.map((row) => ({ ...row, family: families[row.kind] ?? null })),
      });
    }
  }
}

/**
 * The uses of one write by account; rows of one account that lie side by side are one entry, and rows that hold the same list
 * of batches name one set.
 */
function groupByAccount(rows: readonly UsedFacts[]): z.input<typeof writeUsed.params> {
  const accounts: z.input<typeof writeUsed.params>['accounts'] = [];
  const batchSets: string[][] = [];
  const setNumbers = new Map<readonly string[], number>();
  for (const { accountId, identifierId, firstSeen, lastSeen, count, hourOfWeek, batchIds } of rows) {
    let set = setNumbers.get(batchIds);
    if (set === undefined) {
      set = batchSets.push(batchIds) - 1;
      setNumbers.set(batchIds, set);
    }
    let last = accounts.at(-1);
    if (last?.[0] !== accountId) {
      last = [accountId, []];
      accounts.push(last);
    }
    last[1].push([identifierId, firstSeen, lastSeen, count, hourOfWeek, set]);
  }
  return { accounts, batchSets };
}

/** Facts as `Account` and `Identifier` nodes with `USED` and `RELATED` between them. */
export function createFactStore(gateway: Gateway): FactStore {
  return {
    writeAccounts: async (rows) => {
      for (const slice of slices(rows)) {
        await gateway.run(writeAccounts, {
          rows: slice.map(({ id, profile, activity }) => ({
            id,
            properties: toProperties({ ...profile, ...activity }),
          })),
        });
      }
    },
    writeIdentifiers: (rows, families) => writeIdentifierRows(gateway, rows, families),
    writeUsed: async (rows) => {
      for (const slice of slices(rows)) await gateway.run(writeUsed, groupByAccount(slice));
    },
    writeRelated: async (rows) => {
      for (const slice of slices(rows)) await gateway.run(writeRelated, { rows: slice });
    },
    pruneUsed: async (kept) => {
      const rows = [...kept].map(([accountId, identifierIds]) => ({
        accountId,
        identifierIds: [...identifierIds],
      }));
      const lost = await gateway.run(pruneUsed, { rows });
      return lost.map(({ identifierId }) => identifierId);
    },
    pruneRelated: async (accountIds, kept) => {
      await gateway.run(pruneRelated, {
        accountIds: [...accountIds],
        kept: kept.map(({ source, kind, target }) => `${source}|${kind}|${target}`),
      });
    },
    pruneAccounts: async (ids) => {
      let removed = 0;
      for (const slice of slices(ids)) {
        const [row] = await gateway.run(pruneAccounts, { ids: slice });
        removed += row?.removed ?? 0;
      }
      return removed;
    },
    countDegrees: async (identifierIds) => {
      let removed = 0;
      for (const slice of slices(identifierIds)) {
        const [row] = await gateway.run(countDegrees, { ids: slice });
        removed += row?.removed ?? 0;
      }
      return removed;
    },
  };
}

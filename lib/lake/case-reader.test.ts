import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMapping } from '@/lib/ingest/mapping';
import { createCaseSource } from '@/lib/lake/case-reader';
import { createLake } from '@/lib/lake/create-lake';
import { lakePaths, temporaryFolder, writeSource } from '@/lib/testing/import-rig';
import { type SmallWorld, smallWorld, tableText } from '@/lib/testing/import-tables';
import type { CaseReader, CaseTable } from '@/lib/usecases/ports/evidence';

const batchId = 'b_0123456789abcdef';
const world = smallWorld(30);
const tables = Object.keys(world) as (keyof SmallWorld)[];
const accountIds = ['a-1', 'a-2', 'a-"odd'];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let reader: CaseReader;

beforeAll(async () => {
  folder = await temporaryFolder();
  const paths = lakePaths(folder.path);
  const lake = createLake({ paths, memoryLimitMb: 512 });
  const sources = await Promise.all(
    tables.map((table) => writeSource(folder.path, table, `${table}.csv`, tableText(table, world[table]))),
  );
  const resolved = await lake.resolve(sources, {});
  const mapping = parseMapping({});
  await lake.stage(
    { batchId, sources: resolved, mapping, promptPolicy: 'keep', now: Date.UTC(2027, 0), otherBatches: [] },
    {},
  );
  await lake.publish(batchId);
  reader = await createCaseSource({ paths, memoryLimitMb: 512 }).open(
    [{ id: batchId, overlaps: [] }],
    accountIds,
  );
});
afterAll(async () => {
  reader.close();
  await folder.remove();
});

async function rowsOf(table: CaseTable) {
  const all = [];
  for await (const rows of reader.rows(table)) all.push(...rows);
  return all;
}

describe('case reader', () => {
  it('gives the rows of the accounts, and of no other, with file and line', async () => {
    const exchanges = await rowsOf('exchanges');
    expect(exchanges).toHaveLength(10);
    expect(new Set(exchanges.map((row) => row.accountId))).toEqual(new Set(['a-1', 'a-2']));
    expect(exchanges[0]).toMatchObject({ batchId, file: 'exchanges.csv', line: 7 });
    expect(await rowsOf('accounts')).toHaveLength(2);
    expect((await rowsOf('payments')).map((row) => row.values.method)).toEqual(['card-1', 'card-2']);
  });

  it('gives relations between the accounts only', async () => {
    expect((await rowsOf('relations')).map((row) => row.values)).toEqual([
      expect.objectContaining({ source: 'a-1', target: 'a-2' }),
    ]);
  });

  it('adds up uses as the graph has them', async () => {
    const uses = [];
    for await (const chunk of reader.uses()) uses.push(...chunk);
    expect(uses.find((use) => use.accountId === 'a-1' && use.kind === 'payment_method')).toMatchObject({
      value: 'card-1',
      count: 1,
    });
    expect(uses.map((use) => use.kind)).toContain('network');
    expect(new Set(uses.map((use) => use.accountId))).toEqual(new Set(['a-1', 'a-2']));
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMapping } from '@/lib/ingest/mapping';
import { createCaseSource } from '@/lib/lake/case-reader';
import { createLake } from '@/lib/lake/create-lake';
import { createLinkageSource } from '@/lib/lake/linkage-input/create-linkage-source';
import { lakePaths, temporaryFolder, writeSource } from '@/lib/testing/import-rig';

const batchId = 'b_0123456789abcdef';
const scope = [{ id: batchId, overlaps: [] }];
/** More than two of DuckDB's chunks of 2,048 rows, so that a stream that ends early is seen. */
const accounts = 5_000;
const ids = Array.from({ length: accounts }, (_, n) => `acc-${n}`);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let paths: ReturnType<typeof lakePaths>;
let lake: ReturnType<typeof createLake>;

beforeAll(async () => {
  folder = await temporaryFolder();
  paths = lakePaths(folder.path);
  lake = createLake({ paths, memoryLimitMb: 512 });
  const lines = ids.map((id, n) => `${id},2026-01-01,user${n}@example.org,+4930${1_000_000 + n}`);
  const text = `account_id,created_at,email,phone\n${lines.join('\n')}\n`;
  const logins = `account_id,at,ip,device\n${ids.map((id, n) => `${id},2026-01-02,10.0.${n >> 8}.${n & 255},dev-${n}`).join('\n')}\n`;
  const resolved = await lake.resolve(
    [
      await writeSource(folder.path, 'accounts', 'accounts.csv', text),
      await writeSource(folder.path, 'logins', 'logins.csv', logins),
    ],
    {},
  );
  const mapping = parseMapping({});
  await lake.stage(
    { batchId, sources: resolved, mapping, promptPolicy: 'keep', now: Date.UTC(2027, 0), otherBatches: [] },
    {},
  );
  await lake.publish(batchId);
});
afterAll(() => folder.remove());

/** How many uses of each kind, each by an account of its own. */
function count(kinds: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const everyOne = { email: accounts, phone: accounts, ip: accounts, network: accounts, device: accounts };

describe('reading a world of several chunks', () => {
  it('gives the graph every use of every kind', async () => {
    const reader = await lake.openFacts(scope, { id: batchId, overlaps: [] }, {});
    const kinds: string[] = [];
    for await (const rows of reader.used())
      kinds.push(...rows.map(({ identifierId }) => identifierId.split(':')[0] ?? ''));
    reader.close();
    expect(count(kinds)).toMatchObject(everyOne);
  });

  it('gives an export every use of every kind', async () => {
    const reader = await createCaseSource({ paths, memoryLimitMb: 512 }).open(scope, ids);
    const kinds: string[] = [];
    for await (const rows of reader.uses()) kinds.push(...rows.map(({ kind }) => kind));
    reader.close();
    expect(count(kinds)).toMatchObject(everyOne);
  });

  it('gives the linkage every use of every kind', async () => {
    const batch = { id: batchId, overlaps: [], kindFamilies: {}, comparisons: [] };
    const batches = { listInStates: async () => [batch] } as never;
    const { identifiers, uses, kinds } = await createLinkageSource({ paths, batches }).readInput();
    const names = Array.from(uses.identifier, (n) => kinds[identifiers.kind[n] ?? 0]?.kind ?? '');
    expect(count(names)).toMatchObject(everyOne);
  });
});

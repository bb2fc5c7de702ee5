import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expandRequest, graphLimits } from '@/lib/contracts/graph';
import { cypher } from '@/lib/neo4j/cypher';
import type { Query } from '@/lib/neo4j/define-query';
import { createExploreStore } from '@/lib/neo4j/stores/explore-store';
import { createGraphStore } from '@/lib/neo4j/stores/graph-store/store';
import { openTestGateway } from '@/lib/testing/neo4j';
import { countNeighbours } from '@/lib/usecases/explore/count-neighbours';
import { expandNeighbours } from '@/lib/usecases/explore/expand-neighbours';
import { matchSeeds } from '@/lib/usecases/explore/match-seeds';
import { searchEverything } from '@/lib/usecases/explore/search-everything';

const holders = 300_000;
const holdersPerWrite = 20_000;
const hub = 'identifier:ip:10.0.0.1';

const seed = {
  name: 'test-seed-huge-hub',
  access: 'write',
  timeoutMs: 120_000,
  params: z.object({ from: z.number(), rows: z.number(), degree: z.number() }),
  row: z.unknown(),
  text: cypher`
    MERGE (hub:Identifier {id: 'ip:10.0.0.1'})
    SET hub:Ip, hub.kind = 'ip', hub.value = '10.0.0.1', hub.display = '10.0.0.1', hub.degree = toInteger($degree)
    WITH hub
    UNWIND range(toInteger($from), toInteger($from + $rows) - 1) AS n
    CREATE (:Account {id: 'h-' + n, createdAt: n})-[:USED {firstSeen: n, lastSeen: n + 1, count: 1}]->(hub)
    FINISH`,
} satisfies Query;

const gateway = await openTestGateway();
const graph = createGraphStore(gateway);
const noRun = { findRunId: async () => undefined };
const deps = { graph, runs: noRun };
const expand = (input: z.input<typeof expandRequest>) => expandNeighbours(deps, expandRequest.parse(input));

beforeAll(async () => {
  for (let from = 0; from < holders; from += holdersPerWrite) {
    await gateway.run(seed, { from, rows: holdersPerWrite, degree: holders });
  }
}, 300_000);

// The time limits that the queries have in service hold here too: a walk over all 300,000 would be stopped.
describe('a value that 300,000 accounts hold (Q-03)', () => {
  it('is announced as a hub with its true number of holders', async () => {
    const counts = await countNeighbours(deps, { key: hub });
    expect(counts).toMatchObject({ type: 'identifier', isHub: true, users: { total: holders } });
  });

  it('brings no more than was asked for, and says how many remain', async () => {
    const part = await expand({ key: hub, what: 'users', limit: graphLimits.expandMax, present: [hub] });
    expect(part.brought).toHaveLength(graphLimits.expandMax);
    expect(part.nodes.length).toBeLessThanOrEqual(graphLimits.expandMax);
    expect(part).toMatchObject({ matching: holders, remaining: holders - graphLimits.expandMax });
  });

  it('is counted, not walked, from an account that holds it', async () => {
    const key = 'account:h-7';
    expect(await countNeighbours(deps, { key })).toMatchObject({ hubsTotal: 1, hubAccounts: holders - 1 });
    expect(await expand({ key, what: 'accounts', limit: 50, present: [key] })).toMatchObject({
      brought: [],
      matching: 0,
    });
  });
});

describe('a pattern that would keep a regular expression busy for ever (Q-06)', () => {
  it.each(['(.*a){20}b', '((a+)+)+$', 'h-(.*)*1'])('%s is text to every search', async (q) => {
    const explore = createExploreStore(gateway);
    const found = await searchEverything({ explore, runs: noRun }, { q, limit: 8 });
    expect(found.identifiers).toEqual([]);
    expect(await matchSeeds(deps, { lines: [q] })).toEqual({ known: [], unknown: [q] });
  });
});

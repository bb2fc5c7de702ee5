import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expandManyRequest, expandRequest } from '@/lib/contracts/graph';
import { rarityBounds } from '@/lib/domain/rarity';
import { cypher } from '@/lib/neo4j/cypher';
import type { Query } from '@/lib/neo4j/define-query';
import { createQueryTexts } from '@/lib/neo4j/query-texts';
import { createGraphStore } from '@/lib/neo4j/stores/graph-store/store';
import { openTestGateway } from '@/lib/testing/neo4j';
import { loadClusterGraph } from '@/lib/usecases/clusters/load-cluster-graph';
import { countNeighbours } from '@/lib/usecases/explore/count-neighbours';
import { expandMany } from '@/lib/usecases/explore/expand-many';
import { expandNeighbours } from '@/lib/usecases/explore/expand-neighbours';
import { findCommonValues } from '@/lib/usecases/explore/find-common-values';
import { listAggregateMembers } from '@/lib/usecases/explore/list-aggregate-members';
import { loadNamedNodes } from '@/lib/usecases/explore/load-named-nodes';
import { matchSeeds } from '@/lib/usecases/explore/match-seeds';
import { showQuery } from '@/lib/usecases/explore/show-query';
import { withQueries } from '@/lib/usecases/ports/query-trace';

const runId = 'r_00000001';
const hubDegree = rarityBounds.commonMax + 100;
const members = 420;

/**
 * A cluster `c_big` of 420 accounts: each uses one of 6 cards, the even ones also one device; a crowd behind the same
 * hub address. `m-000` is linked strongly to `m-006` and weakly to `m-001`.
 */
const seed = {
  name: 'test-seed-graph',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({ runId: z.string(), members: z.number(), hubDegree: z.number() }),
  row: z.unknown(),
  text: cypher`
    CREATE (:Cluster {id: 'c_big'})
    CREATE (hub:Identifier:Ip {id: 'ip:10.0.0.1', kind: 'ip', value: '10.0.0.1', degree: toInteger($hubDegree)})
    CREATE (device:Identifier:Device {id: 'device:d', kind: 'device', value: 'd', degree: toInteger($members / 2)})
    WITH hub, device
    UNWIND range(0, 5) AS n
    CREATE (:Identifier:PaymentMethod {
      id: 'payment_method:card-' + n, kind: 'payment_method', value: 'card-' + n, display: 'CARD-' + n,
      degree: toInteger($members / 6)
    })
    WITH DISTINCT hub, device
    UNWIND range(0, toInteger($hubDegree) - 1) AS n
    CREATE (a:Account {
      id: CASE WHEN n < $members THEN 'm-' + right('000' + n, 3) ELSE 'x-' + n END, status: 'active', createdAt: n
    })
    CREATE (a)-[:USED {firstSeen: n, lastSeen: n + 10, count: 1}]->(hub)
    WITH device, a, n WHERE n < $members
    MATCH (c:Cluster {id: 'c_big'})
    MATCH (card:PaymentMethod {id: 'payment_method:card-' + (n % 6)})
    CREATE (a)-[:MEMBER_OF {
      runId: $runId, standing: CASE WHEN n % 10 = 9 THEN 'possible' ELSE 'confirmed' END, membership: 0.9, margin: 1.0
    }]->(c)
    CREATE (a)-[:USED {firstSeen: n, lastSeen: n + 10, count: 2}]->(card)
    WITH device, a, n WHERE n % 2 = 0
    CREATE (a)-[:USED {firstSeen: n, lastSeen: n + 10, count: 3}]->(device)
    WITH count(*) AS done
    MATCH (a:Account {id: 'm-000'}) MATCH (b:Account {id: 'm-006'}) MATCH (w:Account {id: 'm-001'})
    CREATE (a)-[:LINKED {runId: $runId, weight: 21.5, probability: 0.999, isStrong: true}]->(b)
    CREATE (a)-[:LINKED {runId: $runId, weight: 2.5, probability: 0.4, isStrong: false}]->(w)
    CREATE (a)-[:RELATED {kind: 'invited', firstSeen: 5, lastSeen: 6, count: 1}]->(b)
    FINISH`,
} satisfies Query;

const gateway = await openTestGateway();
const deps = { graph: createGraphStore(gateway), runs: { findRunId: async () => runId } };
const expand = (input: z.input<typeof expandRequest>) => expandNeighbours(deps, expandRequest.parse(input));
const account = (n: number): string => `account:m-${String(n).padStart(3, '0')}`;

beforeAll(async () => {
  await gateway.run(seed, { runId, members, hubDegree });
});

describe('counts before anything is loaded', () => {
  it('tells neighbours of an account by rarity and hubs apart', async () => {
    const counts = await countNeighbours(deps, { key: account(0) });
    expect(counts).toMatchObject({
      type: 'account',
      // card-0 is shared with 69 others; the device, in the next band, with 140 more that card-0 has not
      accounts: { rare: 0, medium: 69, common: 140 },
      hubsTotal: 1,
      hubAccounts: hubDegree - 1,
      links: { strong: 1, weaker: 1 },
    });
    expect(counts.type === 'account' && counts.hubs[0]?.key).toBe('identifier:ip:10.0.0.1');
  });

  it('tells holders of a value by their place in clusters', async () => {
    const counts = await countNeighbours(deps, { key: 'identifier:ip:10.0.0.1' });
    expect(counts).toMatchObject({
      type: 'identifier',
      isHub: true,
      users: { total: hubDegree, confirmed: 378, possible: 42, unclustered: hubDegree - members },
    });
  });
});

describe('expanding', () => {
  it('brings the strongest link first with the value between, and never walks a hub', async () => {
    const part = await expand({ key: account(0), what: 'accounts', limit: 3, present: [account(0)] });
    expect(part.brought[0]).toBe(account(6));
    expect(part.brought).toHaveLength(3);
    expect(part).toMatchObject({ matching: 209, remaining: 206 });
    expect(part.nodes.map(({ key }) => key)).toContain('identifier:payment_method:card-0');
    expect(part.nodes.map(({ key }) => key)).not.toContain('identifier:ip:10.0.0.1');
  });

  it('pages without repeating what is on the canvas, until nothing remains', async () => {
    const seen = new Set([account(0)]);
    let remaining = Number.POSITIVE_INFINITY;
    while (remaining > 0) {
      const part = await expand({ key: account(0), what: 'accounts', limit: 100, present: [...seen] });
      for (const key of part.brought) {
        expect(seen.has(key)).toBe(false);
        seen.add(key);
      }
      expect(part.remaining).toBeLessThan(remaining);
      remaining = part.remaining;
    }
    expect(seen.size).toBe(210);
  });

  it('follows only the kinds, bands and times that were chosen', async () => {
    const devices = await expand({ key: account(0), what: 'accounts', kinds: ['device'], limit: 1 });
    expect(devices.matching).toBe(209);
    const rare = await expand({ key: account(0), what: 'values', bands: ['rare'] });
    expect(rare.matching).toBe(0);
    const hub = await expand({ key: account(0), what: 'values', bands: ['hub'] });
    expect(hub.brought).toEqual(['identifier:ip:10.0.0.1']);
    const early = await expand({
      key: 'identifier:payment_method:card-0',
      what: 'users',
      window: { from: 0, to: 5 },
    });
    expect(early.brought).toEqual([account(0)]);
  });

  it('expands several nodes in one answer, none twice, each under the node that brought it', async () => {
    const keys = [account(0), account(1), 'identifier:ip:10.0.0.1'];
    const part = await expandMany(
      deps,
      expandManyRequest.parse({ keys, each: 5, present: [account(0), account(1), account(6)] }),
    );
    expect(part.brought).toHaveLength(10);
    expect(new Set(part.brought).size).toBe(10);
    expect(part.brought).not.toContain(account(6));
    expect(part.brought.map((key) => part.broughtBy[key])).toEqual([
      ...Array.from({ length: 5 }, () => account(0)),
      ...Array.from({ length: 5 }, () => account(1)),
    ]);
    expect(part.hubsLeftOut).toBe(1);
    expect(part.remaining).toBe(part.matching - 10);
  });

  it('brings only accounts that several of the nodes lead to', async () => {
    const common = (keys: string[]) =>
      expandMany(deps, expandManyRequest.parse({ keys, what: 'common', each: 100, present: keys }));
    const device = (await expand({ key: account(0), what: 'values', kinds: ['device'] })).brought[0] ?? '';
    const both = await common(['identifier:payment_method:card-0', device]);
    expect(both.matching).toBe(70);
    expect(both.brought).toContain(account(6));
    expect((await common([account(0), account(1)])).matching).toBe(0);
    expect((await common([account(0), account(2)])).brought).toContain(account(4));
  });

  it('tells the queries behind an answer, and their texts by name', async () => {
    const asked = expandRequest.parse({ key: account(0), what: 'values', present: [] });
    const { queries } = await withQueries(() => expandNeighbours(deps, asked));
    expect(queries.map(({ name }) => name)).toContain('expand-values');
    for (const { name } of queries) {
      const { text } = await showQuery({ queryTexts: createQueryTexts() }, { name });
      expect(text).toMatch(/^(MATCH|CALL)/);
    }
    await expect(showQuery({ queryTexts: createQueryTexts() }, { name: 'none' })).rejects.toThrow(/none/);
  });

  it('brings linked accounts at or above a weight', async () => {
    const strong = await expand({ key: account(0), what: 'linked', linkBitsMin: 10 });
    expect(strong.brought).toEqual([account(6)]);
    const all = await expand({ key: account(0), what: 'linked' });
    expect(all.brought).toEqual([account(6), account(1)]);
  });

  it('returns the lines to what is present, each once', async () => {
    const part = await loadNamedNodes(deps, {
      keys: [account(6), 'identifier:ip:10.0.0.1', 'account:unknown'],
      present: [account(0), 'identifier:payment_method:card-0'],
    });
    expect(part.unknown).toEqual(['account:unknown']);
    const lines = part.edges.map(({ type, source, target }) => [type, source, target].join(' '));
    expect(lines.sort()).toEqual([
      `linked ${account(0)} ${account(6)}`,
      `related ${account(0)} ${account(6)}`,
      `used ${account(0)} identifier:ip:10.0.0.1`,
      `used ${account(6)} identifier:ip:10.0.0.1`,
      `used ${account(6)} identifier:payment_method:card-0`,
    ]);
  });
});

describe('a cluster too large to draw', () => {
  it('opens bounded, with every member either drawn or in a group of known size', async () => {
    const graph = await loadClusterGraph(deps, { clusterId: 'c_big' });
    expect(graph.nodes.length).toBeLessThanOrEqual(300);
    expect(graph.members).toBe(members);
    const groups = graph.nodes.flatMap((node) => (node.type === 'aggregate' ? [node] : []));
    const taken = Object.keys(graph.takenFrom).length;
    const grouped = groups.reduce((sum, { total }) => sum + total, 0);
    expect(graph.membersDrawn - taken + grouped).toBe(members);
  });

  it('lists a group exactly, page by page, and takes accounts out of it', async () => {
    const graph = await loadClusterGraph(deps, { clusterId: 'c_big' });
    for (const node of graph.nodes) {
      if (node.type !== 'aggregate') continue;
      const first = await listAggregateMembers(deps, { of: node.of, after: undefined, limit: 20 });
      const listed = [...first.members];
      let { next } = first;
      while (next !== null) {
        const page = await listAggregateMembers(deps, { of: node.of, after: next, limit: 20 });
        listed.push(...page.members);
        next = page.next;
      }
      expect(new Set(listed.map(({ accountId }) => accountId)).size).toBe(node.total);
      const present = graph.nodes.map(({ key }) => key);
      const part = await expand({ key: node.key, what: 'members', of: node.of, limit: 5, present });
      expect(part.brought.every((key) => !present.includes(key))).toBe(true);
    }
  });

  it('is not found under another name', async () => {
    await expect(loadClusterGraph(deps, { clusterId: 'c_none' })).rejects.toThrow('c_none');
  });
});

describe('a selection and a list', () => {
  it('has in common what most of it holds, rarest first', async () => {
    const shared = await findCommonValues(deps, {
      accountIds: ['m-000', 'm-006', 'm-012'],
      holdersMin: 2,
      limit: 10,
      present: [],
    });
    expect(shared.values.map(({ key, holders }) => [key, holders])).toEqual([
      ['identifier:payment_method:card-0', 3],
      ['identifier:device:d', 3],
      ['identifier:ip:10.0.0.1', 3],
    ]);
  });

  it('is sorted into known and unknown lines, whatever their case', async () => {
    const { known, unknown } = await matchSeeds(deps, { lines: ['m-000', 'CARD-1', '10.0.0.1', 'nothing'] });
    expect(known.map(({ line, key, clusterId }) => [line, key, clusterId])).toEqual([
      ['m-000', account(0), 'c_big'],
      ['CARD-1', 'identifier:payment_method:card-1', null],
      ['10.0.0.1', 'identifier:ip:10.0.0.1', null],
    ]);
    expect(unknown).toEqual(['nothing']);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cypher } from '@/lib/neo4j/cypher';
import type { Query } from '@/lib/neo4j/define-query';
import { createExploreStore } from '@/lib/neo4j/stores/explore-store';
import { openTestGateway } from '@/lib/testing/neo4j';
import { nearTextQuery } from '@/lib/usecases/explore/near-text-query';

const day = 86_400_000;
const runId = 'r_00000001';

/** Three accounts behind one card, two of them in a cluster; a fourth alone; one crowded IP. */
const seed = {
  name: 'test-seed-explore',
  access: 'write',
  timeoutMs: 30_000,
  params: z.object({ day: z.number(), runId: z.string() }),
  row: z.unknown(),
  text: cypher`
    UNWIND [['a-1', 'active', 10], ['a-2', 'banned', 10], ['a-3', 'active', 11], ['b-1', 'active', 20]] AS row
    CREATE (:Account {
      id: row[0], status: row[1], createdAt: row[2] * $day, lastSeen: (row[2] + 5) * $day, exchanges: row[2],
      displayName: 'Name of ' + row[0]
    })
    WITH count(*) AS done
    CREATE (card:Identifier:PaymentMethod {
      id: 'payment_method:card-9', kind: 'payment_method', value: 'card-9', display: 'CARD-9', degree: 3,
      hubClass: 'exclusive'
    })
    CREATE (ip:Identifier:Ip {id: 'ip:10.0.0.1', kind: 'ip', value: '10.0.0.1', display: '10.0.0.1', degree: 4})
    CREATE (c:Cluster {id: 'c_0001'})
    WITH card, ip, c
    MATCH (a:Account)
    CREATE (a)-[:USED {firstSeen: a.createdAt, lastSeen: a.lastSeen, count: toInteger(a.exchanges)}]->(ip)
    WITH card, c, a WHERE a.id STARTS WITH 'a-'
    CREATE (a)-[:USED {firstSeen: a.createdAt, lastSeen: a.lastSeen, count: 1}]->(card)
    WITH c, a WHERE a.id IN ['a-1', 'a-2']
    CREATE (a)-[:MEMBER_OF {
      runId: $runId, standing: CASE a.id WHEN 'a-1' THEN 'confirmed' ELSE 'possible' END, membership: 0.9, margin: 3.5
    }]->(c)
    WITH collect(a) AS members
    WITH members[0] AS a, members[1] AS b
    CREATE (a)-[:LINKED {
      runId: $runId, weight: 12.5, probability: 0.99, isStrong: true, families: ['device', 'payment', 'unheard_of']
    }]->(b)
    FINISH`,
} satisfies Query;

/** The full-text indexes catch up in the background. */
const indexesReady = {
  name: 'test-indexes-ready',
  access: 'read',
  timeoutMs: 30_000,
  params: z.object({}),
  row: z.unknown(),
  text: cypher`CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()`,
} satisfies Query;

const gateway = await openTestGateway();
const store = createExploreStore(gateway);
const firstPage = { offset: 0, limit: 10 };
beforeAll(async () => {
  await gateway.run(seed, { day, runId });
});

describe('the world', () => {
  it('is counted with its span', async () => {
    expect(await store.countWorld()).toEqual({
      accounts: 4,
      identifiers: 2,
      exchanges: 51,
      firstSeen: 10 * day,
      lastSeen: 25 * day,
    });
  });
  it('is counted by kind and by day', async () => {
    expect(await store.countIdentifiersByKind()).toEqual([
      { kind: 'ip', identifiers: 1, shared: 1 },
      { kind: 'payment_method', identifiers: 1, shared: 1 },
    ]);
    expect(await store.countSignUpsByDay()).toEqual([
      { from: 10 * day, value: 2 },
      { from: 11 * day, value: 1 },
      { from: 20 * day, value: 1 },
    ]);
  });
});

describe('accounts', () => {
  it('come with their place in the run and nothing before it', async () => {
    const found = await store.findAccount('a-2', runId);
    expect(found).toMatchObject({ degree: 2, links: 1 });
    expect(found?.memberships).toEqual([{ clusterId: 'c_0001', standing: 'possible', margin: 3.5 }]);
    expect(await store.findAccount('a-2', null)).toMatchObject({ links: 0, memberships: [] });
    expect(await store.findAccount('nobody', runId)).toBeUndefined();
  });
  it('list their identifiers rarest first and their links from both ends', async () => {
    const uses = await store.listAccountIdentifiers('a-1', firstPage);
    expect(uses.map(({ id }) => id)).toEqual(['payment_method:card-9', 'ip:10.0.0.1']);
    expect(await store.listAccountLinks('a-1', runId, firstPage)).toEqual([
      {
        otherId: 'a-2',
        status: 'banned',
        weightBits: 12.5,
        probability: 0.99,
        isStrong: true,
        families: ['payment', 'device'],
        clusterId: 'c_0001',
      },
    ]);
    expect(await store.listAccountLinks('a-2', runId, firstPage)).toHaveLength(1);
    expect(await store.listAccountLinks('a-2', 'r_00000002', firstPage)).toEqual([]);
  });
  it('are listed by window and status, with the total of all pages', async () => {
    const window = { from: 10 * day, to: 12 * day, status: null, runId };
    const page = await store.listAccounts(window, 'createdAt', { offset: 0, limit: 2 });
    expect(page.total).toBe(3);
    expect(page.accounts.map(({ id }) => id)).toEqual(['a-3', 'a-1']);
    expect(page.accounts[1]).toMatchObject({ clusterId: 'c_0001', standing: 'confirmed' });
    const banned = await store.listAccounts({ ...window, status: 'banned' }, 'id', firstPage);
    expect(banned.accounts.map(({ id }) => id)).toEqual(['a-2']);
  });
});

describe('identifiers', () => {
  it('tell who uses them, most use first', async () => {
    expect(await store.findIdentifier('ip:10.0.0.1')).toMatchObject({
      degree: 4,
      uses: 51,
      firstSeen: 10 * day,
      lastSeen: 25 * day,
      hubClass: null,
    });
    const users = await store.listIdentifierAccounts('ip:10.0.0.1', runId, { offset: 0, limit: 2 });
    expect(users.map(({ id, uses, membership }) => [id, uses, membership])).toEqual([
      ['b-1', 20, null],
      ['a-3', 11, null],
    ]);
  });
  it('tell which clusters share them', async () => {
    expect(await store.listIdentifierClusters('payment_method:card-9', runId, 5)).toEqual([
      { clusterId: 'c_0001', members: 2, size: 2 },
    ]);
  });
  it('are listed by kind', async () => {
    const page = await store.listIdentifiers('payment_method', firstPage);
    expect(page).toMatchObject({ total: 1, identifiers: [{ display: 'CARD-9', hubClass: 'exclusive' }] });
  });
});

describe('search', () => {
  it('finds accounts by the beginning of their id', async () => {
    const hits = await store.searchAccounts('a-', runId, 2);
    expect(hits.map(({ id, clusterId }) => [id, clusterId])).toEqual([
      ['a-1', 'c_0001'],
      ['a-2', 'c_0001'],
    ]);
  });
  it('finds identifiers in any of the notations asked for, each once', async () => {
    const hits = await store.searchIdentifiers(['CARD-9', 'card-9', 'card'], 10);
    expect(hits.map(({ id }) => id)).toEqual(['payment_method:card-9']);
  });
  it('finds words anywhere, and with a letter wrong', async () => {
    await gateway.run(indexesReady, {});
    const near = async (typed: string) =>
      (await store.searchAccountsByText(nearTextQuery(typed) ?? '', runId, 5)).map(({ id }) => id);
    expect(await near('name zebra')).toEqual([]);
    expect(await near('nmae of')).toHaveLength(4);
    const cards = await store.searchIdentifiersByText(nearTextQuery('crad') ?? '', 5);
    expect(cards.map(({ id, hubClass }) => [id, hubClass])).toEqual([['payment_method:card-9', 'exclusive']]);
  });
  it('finds clusters of the run only', async () => {
    expect(await store.searchClusters('c_00', runId, 5)).toEqual([{ id: 'c_0001', size: 2 }]);
    expect(await store.searchClusters('c_00', 'r_00000002', 5)).toEqual([]);
  });
});

describe('members', () => {
  it('are the confirmed ones alone', async () => {
    expect(await store.listConfirmedMemberIds('c_0001', runId, 10)).toEqual(['a-1']);
  });
});

import neo4j from 'neo4j-driver';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { checkServer } from '@/lib/neo4j/check-server';
import { createGateway } from '@/lib/neo4j/create-gateway';
import { type CypherText, cypher } from '@/lib/neo4j/cypher';
import type { Query } from '@/lib/neo4j/define-query';
import { resetGraph, testConnection, testGateway } from '@/lib/testing/neo4j';

const gateway = testGateway();
const connection = testConnection();
const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password));
afterAll(() => driver.close());
beforeEach(() => resetGraph(gateway));
afterEach(() => vi.restoreAllMocks());

const anyRow = z.record(z.string(), z.unknown());

/** Not registered: these texts belong to the tests alone. */
function query(text: CypherText, parts: Partial<Query> = {}): Query {
  return {
    name: 'test',
    access: 'read',
    timeoutMs: 20_000,
    params: z.object({}).loose(),
    row: anyRow,
    text,
    ...parts,
  };
}

/** Runs for hours unless stopped. */
const endless = cypher`UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b < 0 RETURN count(*) AS n`;

async function countRunning(): Promise<number> {
  const text =
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN count(*) AS n";
  const { records } = await driver.executeQuery(text, {}, { database: connection.database });
  return Number(records[0]?.get('n'));
}

describe('limits', () => {
  it('stops a query at its timeout and says so (Q-01)', async () => {
    const work = gateway.run(query(endless, { timeoutMs: 500 }), {});
    await expect(work).rejects.toMatchObject({ kind: 'limit_exceeded', code: 'query_timeout' });
    await vi.waitUntil(async () => (await countRunning()) === 0, { timeout: 5_000 });
  });

  it('lets no query outlast the ceiling', async () => {
    const strict = createGateway(connection, { timeoutCeilingMs: 300, rowsMaxCeiling: 10 });
    const work = strict.run(query(endless, { timeoutMs: 600_000 }), {});
    await expect(work).rejects.toMatchObject({ code: 'query_timeout' });
    await strict.close();
  });

  it('tries a query that outgrows its memory once only (Q-02)', async () => {
    const text = cypher`UNWIND range(1, 30000000) AS n WITH collect(toString(n) + '................') AS items RETURN size(items) AS n`;
    const count = vi.spyOn(neo4j.Session.prototype, 'run');
    const work = gateway.run(query(text, { timeoutMs: 60_000 }), {});
    await expect(work).rejects.toMatchObject({ kind: 'limit_exceeded', code: 'query_memory' });
    expect(count).toHaveBeenCalledTimes(1);
  });

  it('refuses an answer of more rows than the query may give', async () => {
    const text = cypher`UNWIND range(1, 11) AS n RETURN n`;
    expect(await gateway.run(query(text, { rowsMax: 11 }), {})).toHaveLength(11);
    const work = gateway.run(query(text, { rowsMax: 10 }), {});
    await expect(work).rejects.toMatchObject({ kind: 'limit_exceeded', code: 'too_many_rows' });
  });
});

describe('cancelling', () => {
  it.each(['read', 'write'] as const)('ends a %s on the server too (Q-05)', async (access) => {
    const controller = new AbortController();
    const work = gateway.run(query(endless, { access }), {}, { signal: controller.signal });
    const outcome = expect(work).rejects.toMatchObject({ kind: 'cancelled' });
    await vi.waitUntil(async () => (await countRunning()) === 1, { timeout: 10_000 });
    controller.abort();
    await outcome;
    await vi.waitUntil(async () => (await countRunning()) === 0, { timeout: 5_000 });
  });

  it('runs nothing for a signal that has fired', async () => {
    const write = query(cypher`CREATE (n:Run {id: 'never'}) RETURN n.id AS id`, { access: 'write' });
    await expect(gateway.run(write, {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      kind: 'cancelled',
    });
    expect(await gateway.run(query(cypher`MATCH (n:Run) RETURN n`), {})).toEqual([]);
  });
});

describe('barriers', () => {
  it.each([
    cypher`CREATE (n:Run {id: 'x'}) RETURN n`,
    cypher`MATCH (n) DETACH DELETE n`,
    cypher`CREATE INDEX sneaky FOR (n:Run) ON (n.sneaky)`,
  ])('a read cannot write: %s', async (text) => {
    await expect(gateway.run(query(text), {})).rejects.toMatchObject({
      code: expect.stringMatching(/query_rejected|auth_failed/),
    });
  });

  it.each(["'file:///etc/passwd'", "'http://127.0.0.1:1/'", "'http://2130706433/'", "'http://[::1]/'"])(
    'LOAD CSV reads nothing from %s',
    async (address) => {
      const text = `LOAD CSV FROM ${address} AS line RETURN line LIMIT 1` as CypherText;
      await expect(gateway.run(query(text), {})).rejects.toMatchObject({ name: 'AppError' });
    },
  );
});

describe('values', () => {
  it('keeps whole numbers exact to 2^53 − 1 and refuses larger ones', async () => {
    const row = z.object({ n: z.int() });
    const exact = query(cypher`RETURN 9007199254740991 AS n`, { row });
    expect(await gateway.run(exact, {})).toEqual([{ n: Number.MAX_SAFE_INTEGER }]);
    const beyond = query(cypher`RETURN 9007199254740993 AS n`, { row });
    await expect(gateway.run(beyond, {})).rejects.toMatchObject({
      kind: 'corrupt_data',
      code: 'query_row_invalid',
    });
  });

  it('refuses parameters that do not fit before the database sees them', async () => {
    const spy = vi.spyOn(neo4j.Session.prototype, 'run');
    const bounded = query(cypher`RETURN $limit AS limit`, {
      params: z.object({ limit: z.int().min(1).max(500) }),
    });
    for (const limit of [1e9, -1, Number.NaN, 2 ** 53, '1']) {
      await expect(gateway.run(bounded, { limit })).rejects.toMatchObject({ kind: 'invalid_input' });
    }
    expect(spy).not.toHaveBeenCalled();
  });

  it('takes user text as data', async () => {
    const evil = "' }) DETACH DELETE n //";
    expect(await gateway.run(query(cypher`RETURN $text AS text`), { text: evil })).toEqual([{ text: evil }]);
  });
});

describe('writing together', () => {
  const create = query(cypher`CREATE (n:Run {id: $id}) RETURN n.id AS id`, { access: 'write' });
  const all = query(cypher`MATCH (n:Run) RETURN n.id AS id ORDER BY id`);

  it('keeps all or nothing', async () => {
    await gateway.writeTogether(async (run) => {
      await run(create, { id: 'a' });
      await run(create, { id: 'b' });
    });
    const failing = gateway.writeTogether(async (run) => {
      await run(create, { id: 'c' });
      await run(create, { id: 'a' });
    });
    await expect(failing).rejects.toMatchObject({ kind: 'conflict', code: 'constraint_violated' });
    expect(await gateway.run(all, {})).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  it('runs again after a deadlock, so that both succeed', async () => {
    await gateway.run(
      query(cypher`CREATE (:Run {id: 'a', n: 0}), (:Run {id: 'b', n: 0})`, { access: 'write' }),
      {},
    );
    const touch = query(cypher`MATCH (n:Run {id: $id}) SET n[$by] = true RETURN n.id AS id`, {
      access: 'write',
    });
    let waiting = 0;
    const both = (order: readonly string[], by: string) =>
      gateway.writeTogether(async (run) => {
        const [first, second] = order;
        await run(touch, { id: first, by });
        waiting += 1;
        await vi.waitUntil(() => waiting >= 2, { timeout: 10_000, interval: 5 });
        await run(touch, { id: second, by });
      });
    await Promise.all([both(['a', 'b'], 'x'), both(['b', 'a'], 'y')]);
    const rows = await gateway.run(
      query(cypher`MATCH (n:Run) WHERE n.x AND n.y RETURN n.id AS id ORDER BY id`),
      {},
    );
    expect(rows).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(waiting).toBeGreaterThan(2);
  });
});

describe('the server', () => {
  it('is healthy when it reads, and has the algorithms', async () => {
    expect(await gateway.isHealthy()).toBe(true);
    const facts = await checkServer(connection);
    expect(facts).toMatchObject({ version: expect.stringMatching(/^5\.26\./), warnings: [] });
  });

  it('tells a wrong password from a server that is not there', async () => {
    await expect(checkServer({ ...connection, password: 'wrong' })).rejects.toMatchObject({
      code: 'auth_failed',
      exitCode: 24,
    });
    const nowhere = createGateway({ ...connection, uri: 'bolt://127.0.0.1:1' });
    await expect(nowhere.run(query(cypher`RETURN 1 AS n`), {})).rejects.toMatchObject({
      kind: 'unavailable',
    });
    expect(await nowhere.isHealthy()).toBe(false);
    await nowhere.close();
  });
});

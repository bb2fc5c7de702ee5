import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, describe, expect, it } from 'vitest';
import { type Query, registeredQueries } from '@/lib/neo4j/define-query';
import { openTestGateway, testConnection } from '@/lib/testing/neo4j';
import { expensiveOperators, explain } from '@/lib/testing/neo4j-plan';
import { sampleParams } from '@/lib/testing/sample-params';
import { seedGraph } from '@/lib/testing/seed-graph';

const queriesFolder = join(import.meta.dirname, 'queries');
const registeredBy = new Map<string, number>();
for (const folder of readdirSync(queriesFolder)) {
  const before = registeredQueries().length;
  await import(join(queriesFolder, folder, 'query.ts'));
  registeredBy.set(folder, registeredQueries().length - before);
}

const gateway = await openTestGateway();
await seedGraph(gateway);
const connection = testConnection();
const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
  disableLosslessIntegers: true,
});
await driver.executeQuery('CALL db.prepareForReplanning(30)', {}, { database: connection.database });
afterAll(() => driver.close());

const writes = /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/;
const rollBack = new Error('nothing of this test is to stay');

describe.each(registeredQueries().map((query) => [query.name, query] as [string, Query]))(
  '%s',
  (_, query) => {
    it('is planned without scanning the graph or multiplying rows', async () => {
      const expensive = expensiveOperators(await explain(driver, connection.database, query.text));
      const waived = query.planWaiver?.operators ?? [];
      expect(expensive.filter((operator) => !waived.includes(operator))).toEqual([]);
      // A waiver that is no longer needed hides the next mistake.
      expect(waived.filter((operator) => !expensive.includes(operator))).toEqual([]);
    });

    it('runs, and its rows have the shape it declares', async () => {
      const work = gateway.writeTogether(async (run) => {
        await run(query, sampleParams(query.params));
        throw rollBack;
      });
      await expect(work).rejects.toMatchObject({ cause: rollBack });
    });

    it('says rightly whether it writes', () => {
      expect(query.access).toBe(writes.test(query.text) ? 'write' : 'read');
    });

    it('matches no regular expressions', () => {
      expect(query.text).not.toContain('=~');
    });
  },
);

it('every folder registers queries under names of their own', () => {
  expect([...registeredBy].filter(([, count]) => count === 0)).toEqual([]);
});

import { afterAll, inject } from 'vitest';
import { z } from 'zod';
import { createGateway, type GatewayLimits } from '@/lib/neo4j/create-gateway';
import { cypher } from '@/lib/neo4j/cypher';
import type { Query } from '@/lib/neo4j/define-query';
import type { Connection } from '@/lib/neo4j/driver';
import type { Gateway } from '@/lib/neo4j/gateway';

/** Where the run's database answers, for tests that need a driver or session of their own. */
export const testConnection = (): Connection => inject('neo4j');

/** A gateway to the run's database, closed after the test file. Pass limits to try others. */
export function testGateway(limits?: GatewayLimits): Gateway {
  const gateway = createGateway(testConnection(), limits);
  afterAll(() => gateway.close());
  return gateway;
}

/** Not registered: they belong to the tests alone. Relationships go first: a hub's would not fit into one transaction. */
const clearRelationships = {
  name: 'test-clear-relationships',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({}),
  row: z.object({ deleted: z.number() }),
  text: cypher`
    MATCH ()-[r]->()
    WITH r LIMIT 20000
    DELETE r
    RETURN count(*) AS deleted`,
} satisfies Query;

const clearGraph = {
  name: 'test-clear-graph',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({}),
  row: z.object({ deleted: z.number() }),
  text: cypher`
    MATCH (n) WHERE NOT n:Migration
    WITH n LIMIT 10000
    DETACH DELETE n
    RETURN count(*) AS deleted`,
} satisfies Query;

/** Empties the graph and keeps its schema: call it in `beforeEach` or `beforeAll`. Test files run one after another. */
export async function resetGraph(gateway: Gateway): Promise<void> {
  for (const query of [clearRelationships, clearGraph]) {
    let deleted: number;
    do {
      const [row] = await gateway.run(query, {});
      deleted = row?.deleted ?? 0;
    } while (deleted > 0);
  }
}

/** A gateway to an empty, migrated graph: what most integration tests begin with. */
export async function openTestGateway(): Promise<Gateway> {
  const gateway = testGateway();
  await resetGraph(gateway);
  return gateway;
}

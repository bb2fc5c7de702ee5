import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { CypherText } from '@/lib/neo4j/cypher';
import { checkInvariants, parseInvariants } from '@/lib/neo4j/invariants';
import { resetGraph, testConnection, testGateway } from '@/lib/testing/neo4j';
import { seedGraph } from '@/lib/testing/seed-graph';

const path = join(import.meta.dirname, '..', '..', 'graph-schema', 'invariants.md');
const gateway = testGateway();

/** One way to break each rule, starting from a sound graph. */
const damage: Record<string, string> = {
  G1: "MATCH (:Account {id: 'account_1'})-[u:USED]->() SET u.batchIds = ['batch_gone']",
  G2: "MATCH (:Account {id: 'account_1'})-[r:RELATED]-() SET r.batchIds = []",
  G3: "MATCH (i:Identifier {id: 'identifier_1'}) SET i.degree = i.degree + 1",
  G4: "CREATE (:Identifier {id: 'lonely', degree: 0})",
  G5: "MATCH (a:Account {id: 'account_1'})-[u:USED]->(i) WITH a, u, i LIMIT 1 CREATE (a)-[v:USED]->(i) SET v = u, i.degree = i.degree + 1",
  G6: "MATCH ()-[l:LINKED]->() WITH l LIMIT 1 SET l.runId = 'run_gone'",
  G7: 'MATCH (a)-[l:LINKED]->(b) WITH a, l, b LIMIT 1 CREATE (b)-[m:LINKED]->(a) SET m = l',
  G8: 'MATCH ()-[l:LINKED]->() WITH l LIMIT 1 SET l.probability = 1.5',
  G9: "MATCH ()-[m:MEMBER_OF]->() WITH m LIMIT 1 SET m.runId = 'run_gone'",
  G10: "CREATE (:Cluster {id: 'stray'})",
  G11: "CREATE (:Run {id: 'run_2', isCurrent: true})",
  G12: "CREATE (:ImportBatch {id: 'batch_2', state: 'applying'})",
  G13: "MATCH (j:Job) WITH j LIMIT 2 SET j.state = 'running', j.leaseOwner = 'x', j.leaseUntil = 1",
  G14: "MATCH (j:Job) WITH j LIMIT 1 SET j.state = 'running'",
  G15: 'MATCH ()-[l:LINKED]->() WITH l LIMIT 1 SET l.reasonBits = [-10.0, 15.1]',
  G16: "MATCH ()-[t:TOOK_PART]->() WITH t LIMIT 1 SET t.runId = 'run_gone'",
  G17: "CREATE (:Campaign {id: 'stray'})",
  G18: "CREATE (:WorkRecord {id: 'w_1', kind: 'hypothesis', version: 1})",
  G19: "MATCH (c:Cluster) WITH c LIMIT 1 CREATE (c)-[:ATTRIBUTED_TO {stage: 'tracked_operator'}]->(:Operator {id: 'o_1'})",
};

beforeEach(async () => {
  await resetGraph(gateway);
  await seedGraph(gateway);
});

const brokenRules = async (): Promise<string[]> =>
  (await checkInvariants(testConnection(), path)).filter((rule) => rule.violations > 0).map(({ id }) => id);

it('finds nothing in a sound graph', async () => {
  expect(await brokenRules()).toEqual([]);
});

it('knows a damage for every rule', () => {
  const rules = parseInvariants(readFileSync(path, 'utf8')).map(({ id }) => id);
  expect(Object.keys(damage)).toEqual(rules);
});

it.each(Object.entries(damage))('%s is found broken, and it alone', async (id, statement) => {
  await gateway.run(
    {
      name: 'test-damage',
      access: 'write',
      timeoutMs: 10_000,
      params: z.object({}),
      row: z.unknown(),
      text: statement as CypherText,
    },
    {},
  );
  expect(await brokenRules()).toEqual([id]);
});

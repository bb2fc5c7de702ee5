import { z } from 'zod';
import { cypher } from '@/lib/neo4j/cypher';
import type { Query } from '@/lib/neo4j/define-query';
import type { Gateway } from '@/lib/neo4j/gateway';

/**
 * A small graph of every kind of node and relationship, so that the planner has figures to plan with: 2,000 accounts,
 * 1,000 identifiers of ten kinds, 200 clusters and 20 campaigns of one run.
 */
const seed = {
  name: 'test-seed-graph',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({}),
  row: z.unknown(),
  text: cypher`
    CREATE (run:Run {id: 'run_1', kind: 'linkage', startedAt: 0, isCurrent: true})
    CREATE (batch:ImportBatch {
      id: 'batch_1', state: 'committed', promptPolicy: 'keep', createdAt: 0, files: '[]', overlaps: '[]', kindFamilies: '{}'
    })-[:READ]->(:SourceFile {id: 'file_1'})
    CREATE (:WorkspaceState {id: 'jobs'})
    FOREACH (n IN range(1, 20) | CREATE (:Job {
      id: 'job_' + n, kind: 'import', payload: '{}', runner: 'worker', state: 'succeeded', isCancelRequested: false,
      attempts: 1, createdAt: n, revision: 3
    }))
    FOREACH (n IN range(1, 200) | CREATE (:Cluster {id: 'cluster_' + n})-[:FOUND_BY {detail: '{}'}]->(run))
    FOREACH (n IN range(1, 20) | CREATE (:Campaign {id: 'campaign_' + n})-[:FOUND_BY {runId: 'run_1', detail: '{}'}]->(run))
    FOREACH (n IN range(1, 1000) |
      CREATE (:Identifier:Ip {id: 'identifier_' + n, kind: 'kind_' + (n % 10), value: 'v' + n, degree: 0}))
    FOREACH (n IN range(1, 2000) |
      CREATE (:Account {id: 'account_' + n, createdAt: n, status: 'active', displayName: 'Name ' + n}))
    WITH 1 AS done
    MATCH (a:Account)
    WITH a, toInteger(substring(a.id, 8)) AS n
    CALL (a, n) {
      UNWIND [n % 1000, (n * 7) % 1000] AS k
      MATCH (i:Identifier {id: 'identifier_' + (k + 1)})
      MERGE (a)-[u:USED]->(i)
      SET u = {firstSeen: 0, lastSeen: n, count: 1, batchIds: ['batch_1']}
    }
    CALL (a, n) {
      MATCH (c:Cluster {id: 'cluster_' + (n % 200 + 1)})
      CREATE (a)-[:MEMBER_OF {runId: 'run_1', membership: 1.0, margin: 1.0}]->(c)
    }
    CALL (a, n) {
      MATCH (c:Cluster {id: 'cluster_' + (n % 200 + 1)}), (k:Campaign {id: 'campaign_' + (n % 20 + 1)})
      CREATE (a)-[:TOOK_PART {runId: 'run_1', exchanges: n, firstSeen: 0, lastSeen: n}]->(k)
      MERGE (c)-[:SERVED {runId: 'run_1', accounts: 1, exchanges: 1}]->(k)
    }
    CALL (a, n) {
      MATCH (b:Account {id: 'account_' + (n % 2000 + 1)}) WHERE a.id < b.id
      CREATE (a)-[:LINKED {runId: 'run_1', weight: 5.0, probability: 0.9, reasons: ['prior||', 'payment|same|card'], reasonBits: [-10.0, 15.0]}]->(b)
      CREATE (a)-[:RELATED {kind: 'invited', count: 1, batchIds: ['batch_1']}]->(b)
    }
    WITH DISTINCT 1 AS linked
    MATCH (i:Identifier)
    SET i.degree = COUNT { (i)<-[:USED]-() }
    FINISH`,
} satisfies Query;

/** Fills an empty graph with the sample the plan tests explain their queries on. */
export async function seedGraph(gateway: Gateway): Promise<void> {
  await gateway.run(seed, {});
}

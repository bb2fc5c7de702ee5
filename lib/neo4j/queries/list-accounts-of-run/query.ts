import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Some accounts as a run sees them, in order of id; those in no cluster have no standing. Unknown ids give no row. */
export const listAccountsOfRun = defineQuery({
  name: 'list-accounts-of-run',
  access: 'read',
  params: z.object({ runId: z.string(), accountIds: z.array(z.string()).max(1_000) }),
  row: z.object({
    accountId: z.string(),
    clusterId: z.string().nullable(),
    standing: z.enum(['confirmed', 'possible']).nullable(),
    membership: z.number().nullable(),
    margin: z.number().nullable(),
    status: z.string().nullable(),
    createdAt: z.number().nullable(),
    firstSeen: z.number().nullable(),
    lastSeen: z.number().nullable(),
    exchanges: z.int(),
  }),
  text: cypher`
    UNWIND $accountIds AS accountId
    MATCH (a:${label('Account')} {id: accountId})
    OPTIONAL MATCH (a)-[m:${relType('MEMBER_OF')} {runId: $runId}]->(c:${label('Cluster')})
    WITH a, m, c ORDER BY m.standing, m.membership DESC
    WITH a, head(collect({clusterId: c.id, standing: m.standing, membership: m.membership, margin: m.margin})) AS place
    RETURN a.id AS accountId, place.clusterId AS clusterId, place.standing AS standing, place.membership AS membership,
      place.margin AS margin, a.status AS status, a.createdAt AS createdAt, a.firstSeen AS firstSeen,
      a.lastSeen AS lastSeen, toInteger(coalesce(a.exchanges, 0)) AS exchanges
    ORDER BY accountId LIMIT 1000`,
});

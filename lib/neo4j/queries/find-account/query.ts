import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** One account with everything stored about it, its clusters and its number of links in one run (`runId` null: none). */
export const findAccount = defineQuery({
  name: 'find-account',
  access: 'read',
  params: z.object({ accountId: z.string(), runId: z.string().nullable() }),
  row: z.object({
    account: z.record(z.string(), z.unknown()),
    degree: z.number(),
    links: z.number(),
    memberships: z.array(z.object({ clusterId: z.string(), membership: z.record(z.string(), z.unknown()) })),
  }),
  text: cypher`
    MATCH (a:${label('Account')} {id: $accountId})
    RETURN properties(a) AS account,
           COUNT { (a)-[:${relType('USED')}]->() } AS degree,
           COUNT { (a)-[l:${relType('LINKED')}]-() WHERE l.runId = $runId } AS links,
           COLLECT {
             MATCH (a)-[m:${relType('MEMBER_OF')}]->(c:${label('Cluster')}) WHERE m.runId = $runId
             RETURN {clusterId: c.id, membership: properties(m)} ORDER BY c.id LIMIT 20
           } AS memberships`,
});

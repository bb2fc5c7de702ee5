import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Accounts whose id begins with the text, in the order of their ids. */
export const searchAccounts = defineQuery({
  name: 'search-accounts',
  access: 'read',
  params: z.object({ text: z.string().min(1), runId: z.string().nullable(), limit: z.int().max(100) }),
  row: z.object({
    id: z.string(),
    status: z.string().nullable(),
    displayName: z.string().nullable(),
    clusterId: z.string().nullable(),
  }),
  text: cypher`
    MATCH (a:${label('Account')}) WHERE a.id STARTS WITH $text
    WITH a ORDER BY a.id LIMIT toInteger($limit)
    RETURN a.id AS id, a.status AS status, a.displayName AS displayName,
           head(COLLECT {
             MATCH (a)-[m:${relType('MEMBER_OF')}]->(c:${label('Cluster')}) WHERE m.runId = $runId
             RETURN c.id ORDER BY c.id LIMIT 1
           }) AS clusterId`,
});

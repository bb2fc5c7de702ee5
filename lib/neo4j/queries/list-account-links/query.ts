import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Links of one run that touch an account, strongest first. */
export const listAccountLinks = defineQuery({
  name: 'list-account-links',
  access: 'read',
  params: z.object({ accountId: z.string(), runId: z.string(), offset: z.int(), limit: z.int().max(500) }),
  row: z.object({
    otherId: z.string(),
    status: z.string().nullable(),
    weightBits: z.number(),
    probability: z.number(),
    isStrong: z.boolean(),
    families: z.array(z.string()),
    clusterId: z.string().nullable(),
  }),
  text: cypher`
    MATCH (:${label('Account')} {id: $accountId})-[l:${relType('LINKED')}]-(b:${label('Account')})
    WHERE l.runId = $runId
    WITH l, b ORDER BY l.weight DESC, b.id
    SKIP toInteger($offset) LIMIT toInteger($limit)
    RETURN b.id AS otherId, b.status AS status, l.weight AS weightBits, l.probability AS probability,
           coalesce(l.isStrong, false) AS isStrong, coalesce(l.families, []) AS families,
           head(COLLECT {
             MATCH (b)-[m:${relType('MEMBER_OF')}]->(c:${label('Cluster')}) WHERE m.runId = $runId
             RETURN c.id ORDER BY c.id LIMIT 1
           }) AS clusterId`,
});

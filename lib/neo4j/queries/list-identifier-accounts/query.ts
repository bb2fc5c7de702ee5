import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Accounts that use an identifier, those who used it most first, with their cluster in one run. */
export const listIdentifierAccounts = defineQuery({
  name: 'list-identifier-accounts',
  access: 'read',
  params: z.object({
    identifierId: z.string(),
    runId: z.string().nullable(),
    offset: z.int(),
    limit: z.int().max(500),
  }),
  row: z.object({
    id: z.string(),
    status: z.string().nullable(),
    createdAt: z.number().nullable(),
    uses: z.number(),
    firstSeen: z.number().nullable(),
    lastSeen: z.number().nullable(),
    memberships: z.array(z.object({ clusterId: z.string(), membership: z.record(z.string(), z.unknown()) })),
  }),
  text: cypher`
    MATCH (:${label('Identifier')} {id: $identifierId})<-[u:${relType('USED')}]-(a:${label('Account')})
    WITH u, a ORDER BY coalesce(u.count, 1) DESC, a.id
    SKIP toInteger($offset) LIMIT toInteger($limit)
    RETURN a.id AS id, a.status AS status, a.createdAt AS createdAt, coalesce(u.count, 1) AS uses,
           u.firstSeen AS firstSeen, u.lastSeen AS lastSeen,
           COLLECT {
             MATCH (a)-[m:${relType('MEMBER_OF')}]->(c:${label('Cluster')}) WHERE m.runId = $runId
             RETURN {clusterId: c.id, membership: properties(m)} ORDER BY c.id LIMIT 1
           } AS memberships`,
});

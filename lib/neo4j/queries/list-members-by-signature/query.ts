import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Members of a cluster with one of the signatures, one page in the order of their ids. */
export const listMembersBySignature = defineQuery({
  name: 'list-members-by-signature',
  access: 'read',
  timeoutMs: 15_000,
  params: z.object({
    clusterId: z.string(),
    runId: z.string(),
    among: z.array(z.string()).max(100),
    signatures: z.array(z.array(z.string())).max(5_000),
    after: z.string().nullable(),
    limit: z.int().max(1_001),
  }),
  row: z.object({
    accountId: z.string(),
    status: z.string().nullable(),
    membership: z.enum(['confirmed', 'possible']),
  }),
  text: cypher`
    MATCH (:${label('Cluster')} {id: $clusterId})<-[m:${relType('MEMBER_OF')} {runId: $runId}]-(a:${label('Account')})
    WHERE $after IS NULL OR a.id > $after
    OPTIONAL MATCH (a)-[:${relType('USED')}]->(i:${label('Identifier')}) WHERE i.id IN $among
    WITH a, m, i ORDER BY i.id
    WITH a, m.standing AS membership, collect(i.id) AS signature
    WHERE signature IN $signatures
    RETURN a.id AS accountId, a.status AS status, membership
    ORDER BY accountId LIMIT toInteger($limit)`,
});

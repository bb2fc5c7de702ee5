import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Members of a cluster whose use of `among` is exactly one of the signatures (ids in order): what an aggregate stands for. */
export const expandMembers = defineQuery({
  name: 'expand-members',
  access: 'read',
  params: z.object({
    clusterId: z.string(),
    runId: z.string(),
    among: z.array(z.string()).max(100),
    signatures: z.array(z.array(z.string())).max(5_000),
    present: z.array(z.string()).max(6_000),
    limit: z.int().max(500),
  }),
  row: z.object({ total: z.number(), ids: z.array(z.string()) }),
  text: cypher`
    MATCH (:${label('Cluster')} {id: $clusterId})<-[m:${relType('MEMBER_OF')} {runId: $runId}]-(a:${label('Account')})
    OPTIONAL MATCH (a)-[:${relType('USED')}]->(i:${label('Identifier')}) WHERE i.id IN $among
    WITH a, m.standing AS membership, i ORDER BY i.id
    WITH a, membership, collect(i.id) AS signature
    WHERE signature IN $signatures AND NOT a.id IN $present
    WITH a ORDER BY membership, a.id
    WITH collect(a.id) AS ids
    RETURN size(ids) AS total, ids[..toInteger($limit)] AS ids`,
});

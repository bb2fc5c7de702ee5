import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Ids of a cluster's confirmed members in one run, in their order. */
export const listConfirmedMemberIds = defineQuery({
  name: 'list-confirmed-member-ids',
  access: 'read',
  rowsMax: 100_000,
  params: z.object({ clusterId: z.string(), runId: z.string(), limit: z.int().max(100_000) }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (:${label('Cluster')} {id: $clusterId})<-[m:${relType('MEMBER_OF')}]-(a:${label('Account')})
    WHERE m.runId = $runId AND m.standing = 'confirmed'
    RETURN a.id AS id ORDER BY id LIMIT toInteger($limit)`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** What is attributed to an operator now: clusters and campaigns. */
export const listAttributed = defineQuery({
  name: 'list-attributed',
  access: 'read',
  params: z.object({ operatorId: z.string(), limit: z.int().max(1_000) }),
  row: z.object({ kind: z.enum(['cluster', 'campaign']), id: z.string() }),
  text: cypher`
    MATCH (:${label('Operator')} {id: $operatorId})<-[a:${relType('ATTRIBUTED_TO')}]-(s)
    RETURN CASE WHEN s:${label('Cluster')} THEN 'cluster' ELSE 'campaign' END AS kind, s.id AS id
    ORDER BY a.at DESC, s.id LIMIT toInteger($limit)`,
});

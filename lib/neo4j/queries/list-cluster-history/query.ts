import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Every saved run, oldest first, with what it found of one cluster. */
export const listClusterHistory = defineQuery({
  name: 'list-cluster-history',
  access: 'read',
  params: z.object({ clusterId: z.string() }),
  row: z.object({
    runId: z.string(),
    finishedAt: z.number(),
    isCurrent: z.boolean(),
    detail: z.string().nullable(),
  }),
  text: cypher`
    MATCH (r:${label('Run')} {kind: 'linkage', state: 'saved'})
    OPTIONAL MATCH (:${label('Cluster')} {id: $clusterId})-[f:${relType('FOUND_BY')}]->(r)
    RETURN r.id AS runId, r.finishedAt AS finishedAt, coalesce(r.isCurrent, false) AS isCurrent, f.detail AS detail
    ORDER BY r.startedAt, r.id LIMIT 500`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** One page of a run's clusters in the asked order; `sort` is looked up, never written into the text. */
export const listRunClusters = defineQuery({
  name: 'list-run-clusters',
  access: 'read',
  params: z.object({
    runId: z.string(),
    sort: z.enum(['size', 'exchanges', 'strength', 'lastSeen', 'density']),
    sign: z.union([z.literal(1), z.literal(-1)]),
    offset: z.int().nonnegative(),
    limit: z.int().max(1_000),
  }),
  row: z.object({ detail: z.string() }),
  text: cypher`
    MATCH (:${label('Run')} {id: $runId})<-[f:${relType('FOUND_BY')}]-(c:${label('Cluster')})
    WITH c, f, toFloat(coalesce(f[$sort], -1)) * $sign AS key
    RETURN f.detail AS detail ORDER BY key, f.size DESC, f.strength DESC, c.id
    SKIP toInteger($offset) LIMIT toInteger($limit)`,
});

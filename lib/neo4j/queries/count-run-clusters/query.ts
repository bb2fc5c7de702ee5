import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** How many clusters a run found. */
export const countRunClusters = defineQuery({
  name: 'count-run-clusters',
  access: 'read',
  params: z.object({ runId: z.string() }),
  row: z.object({ total: z.int() }),
  text: cypher`
    MATCH (:${label('Run')} {id: $runId})<-[f:${relType('FOUND_BY')}]-(:${label('Cluster')})
    RETURN count(f) AS total`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** A cluster as one run found it. */
export const findRunCluster = defineQuery({
  name: 'find-run-cluster',
  access: 'read',
  params: z.object({ runId: z.string(), clusterId: z.string() }),
  row: z.object({ detail: z.string() }),
  text: cypher`
    MATCH (:${label('Cluster')} {id: $clusterId})-[f:${relType('FOUND_BY')}]->(:${label('Run')} {id: $runId})
    RETURN f.detail AS detail`,
});

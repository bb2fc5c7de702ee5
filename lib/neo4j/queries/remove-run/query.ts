import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Removes a run, and the clusters that no other run found. Its links and members must be gone already. */
export const removeRun = defineQuery({
  name: 'remove-run',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({ runId: z.string() }),
  row: z.object({}),
  text: cypher`
    MATCH (r:${label('Run')} {id: $runId})
    OPTIONAL MATCH (r)<-[:${relType('FOUND_BY')}]-(c:${label('Cluster')})
    WITH r, collect(c) AS clusters
    DETACH DELETE r
    WITH clusters
    UNWIND clusters AS c
    WITH c WHERE NOT EXISTS { (c)-[:${relType('FOUND_BY')}]->() }
    DETACH DELETE c`,
});

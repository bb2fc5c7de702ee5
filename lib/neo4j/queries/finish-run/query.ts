import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Everything of the run is in the graph: readers may see it. */
export const finishRun = defineQuery({
  name: 'finish-run',
  access: 'write',
  params: z.object({ runId: z.string() }),
  row: z.object({}),
  text: cypher`MATCH (r:${label('Run')} {id: $runId}) SET r.state = 'saved'`,
});

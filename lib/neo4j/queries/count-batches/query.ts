import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** How many batches there are. */
export const countBatches = defineQuery({
  name: 'count-batches',
  access: 'read',
  params: z.object({}),
  row: z.object({ count: z.number() }),
  text: cypher`MATCH (b:${label('ImportBatch')}) RETURN count(b) AS count`,
});

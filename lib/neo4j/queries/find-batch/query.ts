import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { batchRow, returnBatch } from '@/lib/neo4j/mappers/batch';

/** One batch by its id. */
export const findBatch = defineQuery({
  name: 'find-batch',
  access: 'read',
  params: z.object({ id: z.string() }),
  row: batchRow,
  text: cypher`
    MATCH (b:${label('ImportBatch')} {id: $id})
    ${returnBatch}`,
});

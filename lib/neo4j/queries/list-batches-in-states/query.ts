import { z } from 'zod';
import { batchState } from '@/lib/contracts/imports';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { batchRow, returnBatch } from '@/lib/neo4j/mappers/batch';

/** Every batch in one of some states, oldest first. */
export const listBatchesInStates = defineQuery({
  name: 'list-batches-in-states',
  access: 'read',
  params: z.object({ states: z.array(batchState) }),
  row: batchRow,
  text: cypher`
    MATCH (b:${label('ImportBatch')}) WHERE b.state IN $states
    WITH b ORDER BY b.createdAt, b.id
    ${returnBatch}`,
});

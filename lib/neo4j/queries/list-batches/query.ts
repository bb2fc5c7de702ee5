import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { batchRow, returnBatch } from '@/lib/neo4j/mappers/batch';

/** The newest batches. */
export const listBatches = defineQuery({
  name: 'list-batches',
  access: 'read',
  params: z.object({ limit: z.int().min(1).max(1_001) }),
  row: batchRow,
  text: cypher`
    MATCH (b:${label('ImportBatch')})
    WITH b ORDER BY b.createdAt DESC, b.id LIMIT toInteger($limit)
    ${returnBatch}`,
});

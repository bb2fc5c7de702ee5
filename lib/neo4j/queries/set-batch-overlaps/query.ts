import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Keeps which other batches hold some of the batch's rows. */
export const setBatchOverlaps = defineQuery({
  name: 'set-batch-overlaps',
  access: 'write',
  params: z.object({ id: z.string(), overlaps: z.string() }),
  row: z.object({}),
  text: cypher`MATCH (b:${label('ImportBatch')} {id: $id}) SET b.overlaps = $overlaps`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { returnRecord, storedRecordRow } from '@/lib/neo4j/mappers/record';

/** Of some ids, the records that are there and of the kind. */
export const findRecords = defineQuery({
  name: 'find-records',
  access: 'read',
  params: z.object({ ids: z.array(z.string()).max(1_000), kind: z.string() }),
  row: storedRecordRow,
  text: cypher`
    UNWIND $ids AS id
    MATCH (w:${label('WorkRecord')} {id: id}) WHERE w.kind = $kind
    ${returnRecord}`,
});

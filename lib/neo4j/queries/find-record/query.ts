import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { returnRecord, storedRecordRow } from '@/lib/neo4j/mappers/record';

/** A record by id, if it is of the kind. */
export const findRecord = defineQuery({
  name: 'find-record',
  access: 'read',
  params: z.object({ id: z.string(), kind: z.string() }),
  row: storedRecordRow,
  text: cypher`
    MATCH (w:${label('WorkRecord')} {id: $id}) WHERE w.kind = $kind
    ${returnRecord}`,
});

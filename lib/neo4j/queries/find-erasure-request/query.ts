import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { erasureRequestRow } from '@/lib/neo4j/mappers/erasure';

/** A request to erase accounts. */
export const findErasureRequest = defineQuery({
  name: 'find-erasure-request',
  access: 'read',
  params: z.object({ id: z.string() }),
  row: z.object({ request: erasureRequestRow }),
  text: cypher`
    MATCH (r:${label('ErasureRequest')} {id: $id})
    RETURN properties(r) AS request`,
});

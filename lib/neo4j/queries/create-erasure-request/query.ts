import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Enters a request to erase accounts. Repeating it with the same id changes nothing. */
export const createErasureRequest = defineQuery({
  name: 'create-erasure-request',
  access: 'write',
  params: z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()) }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MERGE (r:${label('ErasureRequest')} {id: $id})
    ON CREATE SET r += $properties
    RETURN r.id AS id`,
});

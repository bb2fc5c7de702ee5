import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Enters a legal hold. */
export const placeHold = defineQuery({
  name: 'place-hold',
  access: 'write',
  params: z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()) }),
  row: z.object({}),
  text: cypher`
    MERGE (h:${label('LegalHold')} {id: $id})
    ON CREATE SET h += $properties`,
});

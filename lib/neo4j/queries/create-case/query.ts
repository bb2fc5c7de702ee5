import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { enterEvent, eventParam } from '@/lib/neo4j/mappers/case';

/** Opens a case with its first event. Repeating it with the same id changes nothing. */
export const createCase = defineQuery({
  name: 'create-case',
  access: 'write',
  params: z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()), event: eventParam }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MERGE (c:${label('Case')} {id: $id})
    ON CREATE SET c += $properties
    ${enterEvent}
    RETURN c.id AS id`,
});

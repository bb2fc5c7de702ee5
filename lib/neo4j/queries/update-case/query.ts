import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { enterEvent, eventParam, withLevel } from '@/lib/neo4j/mappers/case';

/** Changes properties of a case for somebody who may. No row: they may not, or it is closed and this does not open it. */
export const updateCase = defineQuery({
  name: 'update-case',
  access: 'write',
  params: z.object({
    id: z.string(),
    grants: grantsParam,
    levelMin: z.number(),
    reopens: z.boolean(),
    properties: z.record(z.string(), z.unknown()),
    event: eventParam,
  }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (c:${label('Case')} {id: $id})
    ${withLevel} AND level >= $levelMin
    SET c.touchedAt = $event.at
    WITH c WHERE c.status <> 'closed' OR $reopens
    SET c += $properties
    ${enterEvent}
    RETURN c.id AS id`,
});

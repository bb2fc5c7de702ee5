import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { enterViewEvent, viewEventParam, viewForWriting } from '@/lib/neo4j/mappers/view';

/** Deletes a view that is still at `$expected`, with its versions and links. No row: it is not, or the actor may not. */
export const removeView = defineQuery({
  name: 'remove-view',
  access: 'write',
  timeoutMs: 30_000,
  params: z.object({
    id: z.string(),
    grants: grantsParam,
    levelMin: z.number(),
    expected: z.int(),
    event: viewEventParam,
  }),
  row: z.object({ removed: z.number() }),
  text: cypher`
    MATCH (v:${label('View')} {id: $id})
    ${viewForWriting}
    ${enterViewEvent}
    WITH v, COLLECT { MATCH (v)<-[:${relType('PART_OF')}]-(part) RETURN part } AS parts
    FOREACH (part IN parts | DETACH DELETE part)
    DETACH DELETE v
    RETURN size(parts) AS removed`,
});

import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { enterViewEvent, viewEventParam, viewForWriting } from '@/lib/neo4j/mappers/view';

/** Changes name, folder, people … of a view that is still at `$expected`. No row: it is not, or the actor may not. */
export const changeView = defineQuery({
  name: 'change-view',
  access: 'write',
  params: z.object({
    id: z.string(),
    grants: grantsParam,
    levelMin: z.number(),
    expected: z.int(),
    properties: z.record(z.string(), z.unknown()),
    event: viewEventParam,
  }),
  row: z.object({ version: z.number(), revision: z.number() }),
  text: cypher`
    MATCH (v:${label('View')} {id: $id})
    ${viewForWriting}
    SET v += $properties, v.version = v.version + 1
    ${enterViewEvent}
    RETURN v.version AS version, v.revision AS revision`,
});

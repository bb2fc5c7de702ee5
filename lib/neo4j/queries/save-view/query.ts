import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { enterViewEvent, viewEventParam, viewForWriting } from '@/lib/neo4j/mappers/view';

/** Adds a content to a live view that is still at `$expected`. No row: it is not, it is frozen, or the actor may not. */
export const saveView = defineQuery({
  name: 'save-view',
  access: 'write',
  timeoutMs: 30_000,
  params: z.object({
    id: z.string(),
    grants: grantsParam,
    levelMin: z.number(),
    expected: z.int(),
    properties: z.record(z.string(), z.unknown()),
    revision: z.record(z.string(), z.unknown()),
    event: viewEventParam,
  }),
  row: z.object({ version: z.number(), revision: z.number() }),
  text: cypher`
    MATCH (v:${label('View')} {id: $id})
    ${viewForWriting} AND v.kind = 'live'
    SET v += $properties, v.version = v.version + 1, v.revision = v.revision + 1
    CREATE (v)<-[:${relType('PART_OF')}]-(r:${label('ViewRevision')} {id: v.id + '@' + toString(v.revision)})
    SET r += $revision, r.number = v.revision, r.version = v.version
    ${enterViewEvent}
    RETURN v.version AS version, v.revision AS revision`,
});

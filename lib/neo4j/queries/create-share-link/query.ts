import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { enterViewEvent, viewEventParam, withViewLevel } from '@/lib/neo4j/mappers/view';

/** Keeps a link to a view for somebody who may edit it. No row: they may not. */
export const createShareLink = defineQuery({
  name: 'create-share-link',
  access: 'write',
  timeoutMs: 30_000,
  params: z.object({
    id: z.string(),
    linkId: z.string(),
    grants: grantsParam,
    properties: z.record(z.string(), z.unknown()),
    event: viewEventParam,
  }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (v:${label('View')} {id: $id})
    ${withViewLevel} AND level >= 3
    CREATE (v)<-[:${relType('PART_OF')}]-(s:${label('ShareLink')} {id: $linkId})
    SET s += $properties
    ${enterViewEvent}
    RETURN s.id AS id`,
});

import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { returnView, viewRow, withViewLevel } from '@/lib/neo4j/mappers/view';

/** One view without its content, if the actor may see it. */
export const findView = defineQuery({
  name: 'find-view',
  access: 'read',
  params: z.object({ id: z.string(), grants: grantsParam }),
  row: viewRow,
  text: cypher`
    MATCH (v:${label('View')} {id: $id})
    ${withViewLevel}
    ${returnView}`,
});

import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { withViewLevel } from '@/lib/neo4j/mappers/view';

/** One content of a view (`number` null: the newest), or the one saved with a request key, for somebody who may see it. */
export const findViewRevision = defineQuery({
  name: 'find-view-revision',
  access: 'read',
  params: z.object({
    id: z.string(),
    number: z.int().nullable(),
    requestKey: z.string().nullable(),
    grants: grantsParam,
  }),
  row: z.object({
    revision: z.object({
      number: z.number(),
      version: z.number(),
      message: z.string(),
      nodes: z.number(),
      savedAt: z.number(),
      authorId: z.string(),
      authorName: z.string(),
      content: z.string(),
    }),
  }),
  text: cypher`
    MATCH (v:${label('View')} {id: $id})
    ${withViewLevel}
    MATCH (v)<-[:${relType('PART_OF')}]-(r:${label('ViewRevision')})
    WHERE CASE WHEN $requestKey IS NULL THEN r.number = coalesce($number, v.revision) ELSE r.requestKey = $requestKey END
    RETURN properties(r) AS revision
    LIMIT 1`,
});

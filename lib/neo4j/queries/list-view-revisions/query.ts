import { z } from 'zod';
import { viewRevision } from '@/lib/contracts/views';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { withViewLevel } from '@/lib/neo4j/mappers/view';

/** The saved versions of a view without their contents, the newest first, for somebody who may see it. */
export const listViewRevisions = defineQuery({
  name: 'list-view-revisions',
  access: 'read',
  params: z.object({ id: z.string(), grants: grantsParam, offset: z.int(), limit: z.int().max(500) }),
  row: z.object({ total: z.number(), revisions: z.array(viewRevision) }),
  text: cypher`
    MATCH (v:${label('View')} {id: $id})
    ${withViewLevel}
    RETURN COUNT { (v)<-[:${relType('PART_OF')}]-(:${label('ViewRevision')}) } AS total,
      COLLECT {
        MATCH (v)<-[:${relType('PART_OF')}]-(r:${label('ViewRevision')})
        RETURN r {.number, .message, .nodes, .savedAt, .authorId, .authorName}
        ORDER BY r.number DESC SKIP toInteger($offset) LIMIT toInteger($limit)
      } AS revisions`,
});

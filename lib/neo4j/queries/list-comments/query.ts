import { z } from 'zod';
import { grantsParam, levelColumn } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { commentProperties } from '@/lib/neo4j/mappers/comment';
import { withViewLevel } from '@/lib/neo4j/mappers/view';

/**
 * Comments of a view that were made or changed since `$after`, the oldest first, and what the actor may do with the view. No
 * row: they may not see it (any more). Cheap when nothing has changed: open pages ask it every second.
 */
export const listComments = defineQuery({
  name: 'list-comments',
  access: 'read',
  params: z.object({ id: z.string(), grants: grantsParam, after: z.int(), limit: z.int().max(10_000) }),
  row: z.object({ level: levelColumn, seq: z.number(), comments: z.array(commentProperties) }),
  text: cypher`
    MATCH (v:${label('View')} {id: $id})
    ${withViewLevel}
    WITH v, level, coalesce(v.commentSeq, 0) AS seq
    RETURN level, seq,
      COLLECT {
        WITH v, seq WHERE seq > $after
        MATCH (v)<-[:${relType('PART_OF')}]-(m:${label('Comment')})
        WHERE m.seq > $after
        RETURN properties(m) ORDER BY m.createdAt, m.id LIMIT toInteger($limit)
      } AS comments`,
});

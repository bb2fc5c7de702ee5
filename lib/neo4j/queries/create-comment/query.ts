import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { commentProperties, viewForComment } from '@/lib/neo4j/mappers/comment';

/**
 * Adds a comment to a view that the actor may discuss, as a thread of its own or to one of the view's. Repeating it with the
 * same id changes nothing. No row: the actor may not, the case is closed, there is no such thread, or `$max` are there.
 */
export const createComment = defineQuery({
  name: 'create-comment',
  access: 'write',
  params: z.object({
    id: z.string(),
    grants: grantsParam,
    properties: commentProperties,
    at: z.number(),
    max: z.int(),
  }),
  row: z.object({ comment: commentProperties }),
  text: cypher`
    MATCH (v:${label('View')} {id: $id})
    ${viewForComment}
    OPTIONAL MATCH (v)<-[:${relType('PART_OF')}]-(first:${label('Comment')} {id: $properties.threadId})
    OPTIONAL MATCH (v)<-[:${relType('PART_OF')}]-(known:${label('Comment')} {id: $properties.id})
    WITH v, first, known
    WHERE ($properties.threadId = $properties.id OR first.threadId = first.id)
      AND (known IS NOT NULL OR COUNT { (v)<-[:${relType('PART_OF')}]-(:${label('Comment')}) } < $max)
    SET v.commentSeq = coalesce(v.commentSeq, 0) + 1
    MERGE (m:${label('Comment')} {id: $properties.id})
    ON CREATE SET m += $properties, m.seq = v.commentSeq
    FOREACH (root IN CASE WHEN known IS NULL AND first IS NOT NULL THEN [first] ELSE [] END |
      SET m.on = root.on, m.key = root.key, m.label = root.label,
        m.x = root.x, m.y = root.y, m.width = root.width, m.height = root.height)
    MERGE (v)<-[:${relType('PART_OF')}]-(m)
    RETURN properties(m) AS comment`,
});

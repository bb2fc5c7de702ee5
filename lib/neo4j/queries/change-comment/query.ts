import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { commentProperties, viewForComment } from '@/lib/neo4j/mappers/comment';

/**
 * Changes the words of one's own comment, or the state of a thread (`$isThread`). No row: the actor may not, the case is
 * closed, the comment is not there, is another's or deleted, or does not begin a thread.
 */
export const changeComment = defineQuery({
  name: 'change-comment',
  access: 'write',
  params: z.object({
    id: z.string(),
    commentId: z.string(),
    grants: grantsParam,
    isThread: z.boolean(),
    change: z.record(z.string(), z.unknown()),
    at: z.number(),
  }),
  row: z.object({ comment: commentProperties }),
  text: cypher`
    MATCH (v:${label('View')} {id: $id})
    ${viewForComment}
    MATCH (v)<-[:${relType('PART_OF')}]-(m:${label('Comment')} {id: $commentId})
    WHERE CASE WHEN $isThread THEN m.threadId = m.id ELSE m.authorId = $grants.id AND m.deletedAt IS NULL END
    SET v.commentSeq = coalesce(v.commentSeq, 0) + 1
    SET m += $change, m.seq = v.commentSeq
    RETURN properties(m) AS comment`,
});

import { commentLimits } from '@/lib/contracts/comments';
import type { Gateway } from '@/lib/neo4j/gateway';
import { mentionProperties, toComment, toStoredComment } from '@/lib/neo4j/mappers/comment';
import { changeComment } from '@/lib/neo4j/queries/change-comment/query';
import { createComment } from '@/lib/neo4j/queries/create-comment/query';
import { listComments } from '@/lib/neo4j/queries/list-comments/query';
import type { CommentStore, StoredChange } from '@/lib/usecases/ports/comments';

function toProperties(stored: StoredChange): Record<string, unknown> {
  if (stored.of === 'thread') return { ...stored.change };
  const { mentions, ...rest } = stored.change;
  return { ...rest, ...(mentions && mentionProperties(mentions)) };
}

/** Comments as `Comment` nodes around their view, which counts their changes in `commentSeq`. */
export function createCommentStore(gateway: Gateway): CommentStore {
  return {
    async create(id, comment, grants) {
      const properties = toStoredComment(comment);
      const params = { id, grants, properties, at: comment.createdAt, max: commentLimits.perViewMax };
      const [row] = await gateway.run(createComment, params);
      return row && toComment(row.comment);
    },
    async change({ viewId, commentId }, stored, grants, at) {
      const change = toProperties(stored);
      const params = { id: viewId, commentId, grants, isThread: stored.of === 'thread', change, at };
      const [row] = await gateway.run(changeComment, params);
      return row && toComment(row.comment);
    },
    async list(id, after, grants) {
      const [row] = await gateway.run(listComments, { id, after, grants, limit: commentLimits.perViewMax });
      return row && { ...row, comments: row.comments.map(toComment) };
    },
  };
}

import { z } from 'zod';
import type { Comment, CommentAnchor } from '@/lib/contracts/comments';
import { cypher } from '@/lib/neo4j/cypher';
import { withViewLevel } from '@/lib/neo4j/mappers/view';

/** A comment as it lies in a node: flat, without what is null. */
export const commentProperties = z.object({
  id: z.string(),
  threadId: z.string(),
  on: z.enum(['view', 'node', 'edge', 'group', 'region']),
  key: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  label: z.string(),
  text: z.string(),
  mentionIds: z.array(z.string()),
  mentionNames: z.array(z.string()),
  authorId: z.string(),
  authorName: z.string(),
  createdAt: z.number(),
  editedAt: z.number().nullish(),
  deletedAt: z.number().nullish(),
  resolvedAt: z.number().nullish(),
  resolvedBy: z.string().nullish(),
});
type Stored = z.output<typeof commentProperties>;

const nowhere = { key: '', x: 0, y: 0, width: 0, height: 0 };

export function mentionProperties(mentions: Comment['mentions']) {
  return { mentionIds: mentions.map(({ id }) => id), mentionNames: mentions.map(({ name }) => name) };
}

export function toStoredComment({ anchor, mentions, ...rest }: Comment): Stored {
  return { ...rest, ...nowhere, ...anchor, ...mentionProperties(mentions) };
}

function anchorOf({ on, key, x, y, width, height }: Stored): CommentAnchor {
  if (on === 'view') return { on };
  return on === 'region' ? { on, x, y, width, height } : { on, key };
}

export function toComment(stored: Stored): Comment {
  const { id, threadId, label: called, text, authorId, authorName, createdAt } = stored;
  return {
    id,
    threadId,
    anchor: anchorOf(stored),
    label: called,
    text,
    mentions: stored.mentionIds.map((personId, index) => ({
      id: personId,
      name: stored.mentionNames[index] ?? personId,
    })),
    authorId,
    authorName,
    createdAt,
    editedAt: stored.editedAt ?? null,
    deletedAt: stored.deletedAt ?? null,
    resolvedAt: stored.resolvedAt ?? null,
    resolvedBy: stored.resolvedBy ?? null,
  };
}

/** From `v` to `v` locked, for somebody who may comment on it, its case not closed. */
export const viewForComment = cypher`
  ${withViewLevel} AND level >= 2
  SET v.touchedAt = $at
  WITH v, c WHERE c IS NULL OR c.status <> 'closed'`;

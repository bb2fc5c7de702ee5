import { z } from 'zod';

/** Bounds of the talk about one view. */
export const commentLimits = { perViewMax: 2_000, textMax: 4_000, mentionsMax: 20 } as const;

const id = z.string().min(1).max(200);
/** Key of something on the canvas. */
const key = z.string().min(1).max(2_000);
/** Canvas units. */
const unit = z.number().min(-1e9).max(1e9);
const time = z.number();

/** What a comment is about: the view, a node, a line, a group or a region of its canvas. */
export const commentAnchor = z.discriminatedUnion('on', [
  z.object({ on: z.literal('view') }),
  z.object({ on: z.literal('node'), key }),
  z.object({ on: z.literal('edge'), key }),
  z.object({ on: z.literal('group'), key }),
  z.object({ on: z.literal('region'), x: unit, y: unit, width: unit, height: unit }),
]);
export type CommentAnchor = z.infer<typeof commentAnchor>;

/** Somebody named in a comment, by the name they had then. */
export const mention = z.object({ id, name: z.string() });
export type Mention = z.infer<typeof mention>;

/** One comment. Times are epoch ms UTC. A deleted one stays, without its words, so that answers keep their place. */
export const comment = z.object({
  id,
  /** Id of the thread's first comment; its own for that one. */
  threadId: id,
  /** An answer has that of its thread. */
  anchor: commentAnchor,
  /** What the anchor was called when the thread began: it may be gone from the canvas by now. */
  label: z.string(),
  text: z.string(),
  mentions: z.array(mention),
  authorId: z.string(),
  authorName: z.string(),
  createdAt: time,
  editedAt: time.nullable(),
  deletedAt: time.nullable(),
  /** Of the thread: set on its first comment only. */
  resolvedAt: time.nullable(),
  resolvedBy: z.string().nullable(),
});
export type Comment = z.infer<typeof comment>;

export const commentList = z.object({
  comments: z.array(comment),
  /** Counts the changes to a view's comments; what changed later has a higher one. */
  seq: z.int().nonnegative(),
});
export type CommentList = z.infer<typeof commentList>;

const text = z.string().trim().min(1, 'A comment needs words.').max(commentLimits.textMax);
const mentions = z.array(id).max(commentLimits.mentionsMax);

export const newComment = z.object({
  text,
  /** Ids of people who may see the view. */
  mentions: mentions.default([]),
  /** Left out, it is about the view; an answer has the anchor of its thread. */
  anchor: commentAnchor.default({ on: 'view' }),
  label: z.string().trim().max(300).default(''),
  /** The thread it answers. */
  threadId: id.optional(),
});
export type NewComment = z.output<typeof newComment>;
export type NewCommentInput = z.input<typeof newComment>;

/** Words are changed by who wrote them; a thread is resolved and opened again by whoever may comment. */
export const commentChange = z.union([
  z.object({ text, mentions: mentions.default([]) }),
  z.object({ isResolved: z.boolean() }),
]);
export type CommentChange = z.output<typeof commentChange>;
export type CommentChangeInput = z.input<typeof commentChange>;

/** People who may see a view and can be named in its comments. */
export const mentionablePeople = z.object({ people: z.array(mention) });

/** What a view's stream sends, by the name of the event. */
export interface ViewEvents {
  presence: { people: readonly Mention[] };
  /** Comments made or changed since the last. */
  comments: CommentList;
  /** The view may no longer be seen (`access`), or the session has ended. Nothing comes after it. */
  end: { reason: 'access' | 'session' };
}

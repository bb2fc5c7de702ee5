import type { Comment, CommentList } from '@/lib/contracts/comments';
import type { AccessLevel, Grants } from '@/lib/domain/case-access';

/** The words of a comment, or the state of its thread. */
export type StoredChange =
  | {
      readonly of: 'words';
      readonly change: Partial<Pick<Comment, 'text' | 'mentions' | 'editedAt' | 'deletedAt'>>;
    }
  | { readonly of: 'thread'; readonly change: Pick<Comment, 'resolvedAt' | 'resolvedBy'> };

export interface FoundComments extends CommentList {
  /** What the asking person may do with the view. */
  level: AccessLevel;
}

/** Comments of views. Every question carries the grants of who asks; what they may not see is not there. */
export interface CommentStore {
  /**
   * Undefined: the view is not the actor's to discuss, its case is closed, it has no such thread, or it is full. Repeating it
   * with the same id changes nothing and answers alike.
   */
  create(viewId: string, comment: Comment, grants: Grants): Promise<Comment | undefined>;
  /** Undefined: as above, or the words are another's or deleted. */
  change(
    place: { viewId: string; commentId: string },
    change: StoredChange,
    grants: Grants,
    at: number,
  ): Promise<Comment | undefined>;
  /** Comments changed since `after`, the oldest first; undefined when the view is not there for the actor. */
  list(viewId: string, after: number, grants: Grants): Promise<FoundComments | undefined>;
}

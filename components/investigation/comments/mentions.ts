import type { Mention } from '@/lib/contracts/comments';

/** Text being written that may become a mention: from the `@` on. */
export interface MentionDraft {
  readonly from: number;
  readonly query: string;
}

const queryMax = 40;

/** The mention that is being written where the caret stands. */
export function mentionAt(text: string, caret: number): MentionDraft | null {
  const from = text.lastIndexOf('@', caret - 1);
  if (from < 0 || caret - from - 1 > queryMax) return null;
  const query = text.slice(from + 1, caret);
  const isInWord = from > 0 && !/\s/.test(text.charAt(from - 1));
  return isInWord || query.includes('\n') ? null : { from, query };
}

/** People whose name has a part that begins with what was written, the first few. */
export function matching(people: readonly Mention[], query: string, max = 6): readonly Mention[] {
  const wanted = query.toLowerCase();
  const fits = ({ name }: Mention) =>
    name.toLowerCase().startsWith(wanted) ||
    name
      .toLowerCase()
      .split(/\s+/)
      .some((part) => part.startsWith(wanted));
  return people.filter(fits).slice(0, max);
}

export type Piece = { readonly text: string; readonly mention?: Mention };

/** A text cut into its mentions and what is between them. The longer of two names that fit is meant. */
export function pieces(text: string, people: readonly Mention[]): readonly Piece[] {
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length);
  const found: Piece[] = [];
  let plainFrom = 0;
  let at = text.indexOf('@');
  while (at >= 0) {
    const mention = byLength.find(({ name }) => text.startsWith(name, at + 1));
    if (mention) {
      if (at > plainFrom) found.push({ text: text.slice(plainFrom, at) });
      plainFrom = at + 1 + mention.name.length;
      found.push({ text: text.slice(at, plainFrom), mention });
    }
    at = text.indexOf('@', Math.max(plainFrom, at + 1));
  }
  if (plainFrom < text.length) found.push({ text: text.slice(plainFrom) });
  return found;
}

/** Ids of the people a text mentions. */
export function mentionedIn(text: string, people: readonly Mention[]): string[] {
  const ids = pieces(text, people).flatMap(({ mention }) => mention?.id ?? []);
  return [...new Set(ids)];
}

import { marks, type TokenSpan, tokenise } from '@/lib/prompts/tokenise';

interface Tokens {
  text: string;
  ids: number[];
  spans: TokenSpan[];
}

const tokensMax = 400;

function tokensOf(text: string): Tokens {
  const ids: number[] = [];
  const spans: TokenSpan[] = [];
  tokenise(text, ids, spans);
  return { text, ids: ids.slice(0, tokensMax), spans: spans.slice(0, tokensMax) };
}

/** Marks which tokens of `a` are part of a longest common subsequence with `b`. */
function commonTokens(a: readonly number[], b: readonly number[]): boolean[] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const down = best[(i + 1) * width + j] ?? 0;
      const right = best[i * width + j + 1] ?? 0;
      best[i * width + j] = a[i] === b[j] ? (best[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, right);
    }
  }
  const kept = a.map(() => false);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      kept[i++] = true;
      j++;
    } else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return kept;
}

/**
 * A readable template from prompts of one cluster: what they have in common, in the words of the first, with `{…}` for
 * what differs and `{number}`, `{url}`, `{code}`, `{id}` for what is abstracted anyway. Long prompts are read up to 400 tokens.
 */
export function buildTemplate(prompts: readonly string[]): string {
  const [first, ...others] = prompts.map(tokensOf);
  if (!first) return '';
  let { ids, spans } = first;
  let fixedBefore = spans.map((_, i) => i > 0);
  for (const other of others) {
    const kept = commonTokens(ids, other.ids);
    const places = [...kept.keys()].filter((i) => kept[i]);
    const isUnbroken = (place: number, turn: number): boolean =>
      turn > 0 && places[turn - 1] === place - 1 && fixedBefore[place] === true;
    fixedBefore = places.map(isUnbroken);
    ids = places.map((place) => ids[place] ?? 0);
    spans = places.map((place) => spans[place] ?? { from: 0, to: 0 });
  }
  return lettered({ text: first.text, ids, spans }, fixedBefore, first.spans.length);
}

const markNames: ReadonlyMap<number, string> = new Map([
  [marks.number, '{number}'],
  [marks.url, '{url}'],
  [marks.code, '{code}'],
  [marks.identifier, '{id}'],
]);

function lettered({ text, ids, spans }: Tokens, fixedBefore: readonly boolean[], tokensRead: number): string {
  let out = '';
  for (const [i, span] of spans.entries()) {
    const before = spans[i - 1];
    if (before && fixedBefore[i]) out += text.slice(before.to, span.from);
    else if (before || span.from > 0) out += before ? ' {…} ' : '{…} ';
    out += markNames.get(ids[i] ?? 0) ?? text.slice(span.from, span.to);
  }
  const last = spans[spans.length - 1];
  const isOpen = !last || text.slice(last.to).trim() !== '' || tokensRead === tokensMax;
  return `${out}${isOpen ? ' {…}' : ''}`.trim();
}

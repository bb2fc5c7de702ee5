/** Token ids below this one are marks of our own; hashes of words never collide with them. */
export const marks = { start: 1, end: 2, wildcard: 3, number: 4, url: 5, code: 6, identifier: 7 } as const;
const firstWordId = 16;

/** Mixes two 32-bit integers (murmur3 finaliser). */
export function mixHash(a: number, b: number): number {
  let h = Math.imul(a, 0xcc9e2d51) ^ Math.imul(b ^ (b >>> 15), 0x1b873593);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Scripts written without spaces: each character is a word of its own. */
function isIdeograph(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af)
  );
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return (
    (lower >= 97 && lower <= 122) ||
    (code > 0xbf && code !== 0xd7 && code !== 0xf7 && !isPunctuation(code) && !isIdeograph(code))
  );
}

function isPunctuation(code: number): boolean {
  return (
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x2190 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xff0f)
  );
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000;
}

/** Where a token starts and ends in its text. */
export interface TokenSpan {
  from: number;
  to: number;
}

/**
 * Cuts a prompt into tokens and hashes each to 32 bits: case folded, numbers, URLs, fenced code and identifiers
 * (letters mixed with digits, UUIDs) replaced by marks. Pushes the ids, and the spans if wanted; allocates nothing else.
 */
export function tokenise(text: string, ids: number[], spans?: TokenSpan[]): void {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const from = at;
    let id = 0;
    if (code === 96 && text.startsWith('```', at)) {
      const close = text.indexOf('```', at + 3);
      at = close < 0 ? text.length : close + 3;
      id = marks.code;
    } else if (isLetter(code) || isDigit(code)) {
      at = wordEnd(text, at);
      if (text.startsWith('://', at)) {
        at = untilSpace(text, at);
        id = marks.url;
      } else id = wordId(text, from, at);
    } else {
      at++;
      id = firstWordId + code;
    }
    ids.push(id);
    spans?.push({ from, to: at });
  }
}

function wordEnd(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) continue;
    const joins = code === 39 || ((code === 46 || code === 44) && isDigit(text.charCodeAt(at - 1)));
    const next = text.charCodeAt(at + 1);
    if (!(joins && (code === 39 ? isLetter(next) : isDigit(next)))) break;
  }
  return at;
}

function untilSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Hash of a word with every run of digits folded into one: `7am` and `11am` are the same word. */
function wordId(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  let digits = 0;
  let letters = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      digits++;
      if (at > from && isDigit(text.charCodeAt(at - 1))) continue;
      hash = Math.imul(hash ^ 48, 0x01000193);
      continue;
    }
    if (isLetter(code)) letters++;
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code | 32 : code), 0x01000193);
  }
  if (letters === 0) return marks.number;
  if (digits >= 2 && letters + digits >= 6) return marks.identifier;
  const mixed = mixHash(hash, 1);
  return mixed < 0x20000 ? mixed + 0x20000 : mixed;
}

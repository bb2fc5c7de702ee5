/** What must not be found any more, and what stands in its place. */
export interface Forgotten {
  /** Stand-in by account id. */
  readonly accounts: ReadonlyMap<string, string>;
  /** Ids, values and displays of identifiers that only these accounts used. */
  readonly identifiers: readonly { id: string; value: string; display: string }[];
  /** Begins the stand-ins of identifiers, which must differ from those of every other erasure. */
  readonly mark: string;
}

/** Takes what is forgotten out of texts and of documents of plain data. */
export interface Redactor {
  text(text: string): string;
  /** The document without it; the same object when it held nothing. */
  document<T>(document: T): T;
  /** A saved canvas: nodes and lines of what is forgotten go, and what remains is redacted. */
  canvas<T>(canvas: T): T;
  /** Whether a cell of a source row is it, or a text names it. */
  isIn(text: string): boolean;
}

/** Stands where the value of an identifier was; its id gets a stand-in of its own, because ids are keys. */
export const erasedValue = '[erased]';

const wordCharacter = /[\p{L}\p{N}_]/u;
const joints = new Set(['-', '.', '@', '+']);

/** Long and odd enough to be looked for inside a text: "42" or "Berlin" would take other people's words away. */
function isTelling(value: string): boolean {
  return value.length >= 6 && /[\p{N}@\s]/u.test(value);
}

/** An id inside prose must be one that prose does not hold by chance. */
function isTellingId(id: string): boolean {
  return id.length >= 6 || (id.length >= 3 && /\p{N}/u.test(id) && /[^\p{N}]/u.test(id));
}

/** A name goes on over letters and digits, and over a joint that more of them follow: `a-1` is not `a-1-b` or `a-1.b`. */
function goesOn(next: string | undefined, afterNext: string | undefined): boolean {
  if (next === undefined) return false;
  if (wordCharacter.test(next)) return true;
  return joints.has(next) && afterNext !== undefined && wordCharacter.test(afterNext);
}

function replaceWhole(text: string, needle: string, by: string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (at < from || goesOn(text[at - 1], text[at - 2]) || goesOn(text[end], text[end + 1])) continue;
    result += text.slice(from, at) + by;
    from = end;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** Needles with what replaces them: equal texts, and those that are looked for inside texts, longest first. */
function needlesOf({ accounts, identifiers, mark }: Forgotten) {
  const exact = new Map<string, string>();
  const inside = new Map<string, string>();
  for (const [index, { id, value, display }] of identifiers.entries()) {
    const by = `${mark}.${index + 1}`;
    for (const needle of [value, display]) exact.set(needle, erasedValue);
    for (const needle of [value, display].filter(isTelling)) inside.set(needle, erasedValue);
    exact.set(id, by);
    inside.set(`identifier:${id}`, `identifier:${by}`);
    if (isTelling(id)) inside.set(id, by);
  }
  for (const [id, by] of accounts) {
    exact.set(id, by);
    inside.set(`account:${id}`, `account:${by}`);
    if (isTellingId(id)) inside.set(id, by);
  }
  const sorted = [...inside].sort(([a], [b]) => b.length - a.length);
  return { exact, inside: sorted };
}

const keysOf = ({ accounts, identifiers }: Forgotten): ReadonlySet<string> =>
  new Set([
    ...[...accounts.keys()].map((id) => `account:${id}`),
    ...identifiers.map(({ id }) => `identifier:${id}`),
  ]);

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) {
    const mapped = value.map((item) => mapStrings(item, change));
    return mapped.some((item, index) => item !== value[index]) ? mapped : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const mapped = entries.map(([name, item]) => [change(name), mapStrings(item, change)] as const);
  const isSame = mapped.every(([name, item], i) => name === entries[i]?.[0] && item === entries[i]?.[1]);
  return isSame ? value : Object.fromEntries(mapped);
}

/** Array members that are a forgotten thing: its key, its record, a line at it, a change of it. */
function isGone(item: unknown, keys: ReadonlySet<string>): boolean {
  if (typeof item === 'string') return keys.has(item);
  if (Array.isArray(item)) return item.length === 2 && item.some((part) => isGone(part, keys));
  if (typeof item !== 'object' || item === null) return false;
  return ['key', 'source', 'target'].some((name) => {
    const value: unknown = Reflect.get(item, name);
    return typeof value === 'string' && keys.has(value);
  });
}

function dropGone(value: unknown, keys: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    const kept = value.filter((item) => !isGone(item, keys));
    const mapped = kept.map((item) => dropGone(item, keys));
    return kept.length === value.length && mapped.every((item, i) => item === kept[i]) ? value : mapped;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const mapped = entries.map(([name, item]) => [name, dropGone(item, keys)] as const);
  return mapped.every(([, item], i) => item === entries[i]?.[1]) ? value : Object.fromEntries(mapped);
}

/** Makes a redactor for some accounts and what only they used. */
export function createRedactor(forgotten: Forgotten): Redactor {
  const { exact, inside } = needlesOf(forgotten);
  const keys = keysOf(forgotten);
  const text = (whole: string): string => {
    const same = exact.get(whole);
    if (same !== undefined) return same;
    let result = whole;
    for (const [needle, by] of inside) if (result.includes(needle)) result = replaceWhole(result, needle, by);
    return result;
  };
  return {
    text,
    isIn: (given) => text(given) !== given,
    document: (document) => mapStrings(document, text) as typeof document,
    canvas: (canvas) => mapStrings(dropGone(canvas, keys), text) as typeof canvas,
  };
}

/** What RFC 8785 can canonicalise. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/**
 * JSON in its canonical form (RFC 8785, JCS): members sorted by UTF-16 code units, numbers as ECMAScript prints them, no
 * white space. Throws TypeError for numbers and strings that JSON interchange (I-JSON) excludes.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} has no JSON form.`);
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw new TypeError('A string with a lone surrogate has no canonical form.');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .toSorted(byCodeUnits)
    .map((key) => `${canonicalJson(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

const isArray = (value: object): value is readonly JsonValue[] => Array.isArray(value);

/** Orders strings by UTF-16 code units, as `<` does. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

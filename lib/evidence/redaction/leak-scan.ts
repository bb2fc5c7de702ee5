import { escapeXml } from '@/lib/export/xml';

const windowLength = 4;
const tableBits = 20;

/**
 * Whether a removed value can be told from ordinary text: at least four characters, and not merely a short word, which
 * would be found in any report.
 */
function isSearchable(value: string): boolean {
  return value.length >= windowLength && !(value.length < 8 && /^\p{L}+$/u.test(value));
}

/** Letters and digits among the first 128 codes. */
const wordCodes = Uint8Array.from({ length: 128 }, (_, code) =>
  /[0-9A-Za-z]/.test(String.fromCharCode(code)) ? 1 : 0,
);

const isWordCode = (code: number): boolean => code > 127 || wordCodes[code] === 1;

const hashAt = (text: string, at: number): number =>
  Math.imul(
    Math.imul(
      Math.imul(text.charCodeAt(at) * 31 + text.charCodeAt(at + 1), 31) + text.charCodeAt(at + 2),
      31,
    ) + text.charCodeAt(at + 3),
    0x9e3779b1,
  ) >>>
  (32 - tableBits);

/** How a value may be written in a file: plain, in JSON, in XML, inside a quoted CSV cell. */
function formsOf(value: string): Iterable<string> {
  if (/^[\w .,:;@/+#=()[\]{}*!?$%^~-]*$/.test(value)) return [value];
  return new Set([value, JSON.stringify(value).slice(1, -1), escapeXml(value), value.replaceAll('"', '""')]);
}

/**
 * Searches text for many removed values at once, in plain, JSON-escaped and XML-escaped form. A hit counts where the
 * value is not part of a longer word or number.
 */
export class LeakScan {
  /** Values that are too short or too common to search for. */
  readonly unsearchable: number;
  /** Every form of every value, and the value it stands for. */
  private readonly forms = new Map<string, string>();
  /** Lengths of the forms that begin with a hash. Values often share a beginning, so lengths are looked up, not values. */
  private readonly lengths = new Map<number, number[]>();
  private readonly table = new Uint8Array(1 << tableBits);
  private readonly longest: number;

  constructor(values: Iterable<string>) {
    let unsearchable = 0;
    let longest = 0;
    for (const value of values) {
      if (!isSearchable(value)) {
        unsearchable++;
        continue;
      }
      for (const form of formsOf(value)) {
        const hash = hashAt(form, 0);
        this.table[hash] = 1;
        this.forms.set(form, value);
        const known = this.lengths.get(hash) ?? [];
        if (!known.includes(form.length)) this.lengths.set(hash, [...known, form.length]);
        longest = Math.max(longest, form.length);
      }
    }
    this.unsearchable = unsearchable;
    this.longest = longest;
  }

  private findFrom(text: string, from: number, until: number): string | undefined {
    let isInWord = from > 0 && isWordCode(text.charCodeAt(from - 1));
    for (let at = from; at + windowLength <= text.length && at < until; at++) {
      const isWord = isWordCode(text.charCodeAt(at));
      // a value never begins inside a word: most places are passed over without being hashed
      const isPassed = isWord && isInWord;
      isInWord = isWord;
      if (isPassed) continue;
      const hash = hashAt(text, at);
      if (this.table[hash] === 0) continue;
      for (const length of this.lengths.get(hash) ?? []) {
        const form = text.slice(at, at + length);
        const value = this.forms.get(form);
        if (value !== undefined && isApart(text, at, form)) return value;
      }
    }
    return undefined;
  }

  /** The first removed value in a stream of UTF-8 text, or undefined. */
  async search(chunks: AsyncIterable<Uint8Array>): Promise<string | undefined> {
    const decoder = new TextDecoder('utf-8');
    let text = '';
    let start = 0;
    for await (const chunk of chunks) {
      text += decoder.decode(chunk, { stream: true });
      // What may continue in the next chunk, with one character before it, stays.
      const safe = text.length - this.longest - 2;
      if (safe <= 0) continue;
      const found = this.findFrom(text, start, safe);
      if (found !== undefined) return found;
      text = text.slice(safe - 1);
      start = 1;
    }
    return this.findFrom(text + decoder.decode(), start, Number.POSITIVE_INFINITY);
  }
}

function isApart(text: string, at: number, form: string): boolean {
  const first = form.charCodeAt(0);
  const last = form.charCodeAt(form.length - 1);
  const before = at > 0 ? text.charCodeAt(at - 1) : 32;
  const end = at + form.length;
  // An address that starts a network ("192.0.2.0/24") is not that address.
  if (/^\/\d/.test(text.slice(end, end + 2)) && /^[\d.:a-f]+$/i.test(form)) return false;
  const after = end < text.length ? text.charCodeAt(end) : 32;
  return !(isWordCode(first) && isWordCode(before)) && !(isWordCode(last) && isWordCode(after));
}

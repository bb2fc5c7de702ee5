import { escapeXml } from '@/lib/export/xml';

/** Bytes at either end of a form that are hashed to find places worth a look. */
const windowLength = 4;
const tableBits = 20;

/**
 * Whether a removed value can be told from ordinary text: at least four characters, and not merely a short word, which
 * would be found in any report.
 */
function isSearchable(value: string): boolean {
  return value.length >= windowLength && !(value.length < 8 && /^\p{L}+$/u.test(value));
}

/** Bytes that belong to words: ASCII letters and digits, and everything of UTF-8 beyond ASCII. */
const wordBytes = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > 127 || /[0-9A-Za-z]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

const isWordAt = (bytes: Uint8Array, at: number): boolean => wordBytes[bytes[at] ?? 0] === 1;

/** Hash of four bytes and a number. */
const hashAt = (bytes: Uint8Array, at: number, seed = 0): number =>
  Math.imul(
    ((bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24)) ^
      Math.imul(seed, 0x85ebca6b),
    0x9e3779b1,
  ) >>>
  (32 - tableBits);

/** How a value may be written in a file: plain, in JSON, in XML, inside a quoted CSV cell. */
function formsOf(value: string): Iterable<string> {
  if (/^[\w .,:;@/+#=()[\]{}*!?$%^~-]*$/.test(value)) return [value];
  return new Set([value, JSON.stringify(value).slice(1, -1), escapeXml(value), value.replaceAll('"', '""')]);
}

/** A form as its bytes stand in a file, and the value it stands for. */
interface Form {
  readonly value: string;
  /** An address that starts a network ("192.0.2.0/24") is not that address. */
  readonly isAddress: boolean;
}

/**
 * Searches UTF-8 for many removed values at once, in plain, JSON-escaped and XML-escaped form. A hit counts where the
 * value is not part of a longer word or number. Both ends of a place are hashed before anything is compared, so that values
 * with a common beginning cost no more than others.
 */
export class LeakScan {
  /** Values that are too short or too common to search for. */
  readonly unsearchable: number;
  /** Every form by its bytes (as latin1). */
  private readonly forms = new Map<string, Form>();
  /** Lengths in bytes of the forms that begin with a hash. */
  private readonly lengths = new Map<number, number[]>();
  private readonly heads = new Uint8Array(1 << tableBits);
  private readonly tails = new Uint8Array(1 << tableBits);
  private readonly longest: number;

  constructor(values: Iterable<string>) {
    let unsearchable = 0;
    let longest = 0;
    for (const value of values) {
      if (!isSearchable(value)) {
        unsearchable++;
        continue;
      }
      for (const form of formsOf(value)) longest = Math.max(longest, this.add(form, value));
    }
    this.unsearchable = unsearchable;
    this.longest = longest;
  }

  private add(form: string, value: string): number {
    const bytes = Buffer.from(form, 'utf8');
    const { length } = bytes;
    const head = hashAt(bytes, 0);
    this.heads[head] = 1;
    this.tails[hashAt(bytes, length - windowLength, length)] = 1;
    this.forms.set(bytes.toString('latin1'), { value, isAddress: /^[\d.:a-f]+$/i.test(form) });
    const known = this.lengths.get(head) ?? [];
    if (!known.includes(length)) this.lengths.set(head, [...known, length]);
    return length;
  }

  private matchAt(bytes: Buffer, at: number, head: number): string | undefined {
    for (const length of this.lengths.get(head) ?? []) {
      const end = at + length;
      if (end > bytes.length || this.tails[hashAt(bytes, end - windowLength, length)] === 0) continue;
      const form = this.forms.get(bytes.toString('latin1', at, end));
      if (form !== undefined && isApart(bytes, at, end, form)) return form.value;
    }
    return undefined;
  }

  private findFrom(bytes: Buffer, from: number, until: number): string | undefined {
    let isInWord = from > 0 && isWordAt(bytes, from - 1);
    const end = Math.min(until, bytes.length - windowLength + 1);
    for (let at = from; at < end; at++) {
      const isWord = isWordAt(bytes, at);
      // a value never begins inside a word: most places are passed over without being hashed
      const isPassed = isWord && isInWord;
      isInWord = isWord;
      if (isPassed) continue;
      const head = hashAt(bytes, at);
      if (this.heads[head] === 0) continue;
      const found = this.matchAt(bytes, at, head);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The first removed value in a stream of UTF-8 text, or undefined. */
  async search(chunks: AsyncIterable<Uint8Array>): Promise<string | undefined> {
    let bytes: Buffer = Buffer.alloc(0);
    let start = 0;
    for await (const chunk of chunks) {
      bytes = Buffer.concat([bytes, chunk]);
      // What may continue in the next chunk, with one byte before it, stays.
      const safe = bytes.length - this.longest - 2;
      if (safe <= 0) continue;
      const found = this.findFrom(bytes, start, safe);
      if (found !== undefined) return found;
      bytes = bytes.subarray(safe - 1);
      start = 1;
    }
    return this.findFrom(bytes, start, Number.POSITIVE_INFINITY);
  }
}

function isApart(bytes: Uint8Array, at: number, end: number, { isAddress }: Form): boolean {
  const isBound = (inside: number, outside: number): boolean =>
    isWordAt(bytes, inside) && outside >= 0 && outside < bytes.length && isWordAt(bytes, outside);
  if (isAddress && bytes[end] === 0x2f && isDigit(bytes[end + 1] ?? 0)) return false;
  return !isBound(at, at - 1) && !isBound(end - 1, end);
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

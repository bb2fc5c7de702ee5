import type { ProfileColumn } from '@/lib/linkage/input/linkage-input';
import { compareValues } from '@/lib/linkage/profile/compare-values';

/** Outcomes of value pairs that are kept; enough for every pair of a small field and the usual pairs of a large one. */
const cacheMax = 1_000_000;
const missing = -1;
const differs = 3;

const comparers = new WeakMap<ProfileColumn, FieldComparer>();

/** The comparer of a field, built at first use: scoring and learning share its outcomes. */
export function comparerOf(column: ProfileColumn): FieldComparer {
  const known = comparers.get(column);
  if (known) return known;
  const comparer = new FieldComparer(column);
  comparers.set(column, comparer);
  return comparer;
}

/** Compares accounts in one field: each distinct value is prepared once, each pair of values compared once. */
export class FieldComparer {
  readonly #measure: ProfileColumn['measure'];
  /** By account: number of its value, or −1. */
  readonly #code: Int32Array;
  readonly #texts: string[] = [];
  /** By value: which characters it has, as bits; texts that share few cannot be alike. */
  readonly #letters: Int32Array;
  readonly #outcomes = new Map<number, number>();

  constructor(column: ProfileColumn) {
    this.#measure = column.measure;
    const numbers = new Map<string, number>();
    this.#code = Int32Array.from(column.values, (value) => {
      if (value === null) return missing;
      const number = numbers.get(value) ?? numbers.size;
      if (number === numbers.size) {
        numbers.set(value, number);
        this.#texts.push(value);
      }
      return number;
    });
    this.#letters = Int32Array.from(this.#texts, lettersOf);
  }

  /** Level of agreement of two accounts (compare-values.ts), or −1 where either has no value. */
  compare(a: number, b: number): number {
    const x = this.#code[a] ?? missing;
    const y = this.#code[b] ?? missing;
    if (x < 0 || y < 0) return missing;
    if (x === y) return 0;
    const [low, high] = x < y ? [x, y] : [y, x];
    if (this.#measure === 'exact' || this.#cannotBeAlike(low, high)) return differs;
    const key = low * this.#texts.length + high;
    const known = this.#outcomes.get(key);
    if (known !== undefined) return known;
    const level = compareValues(this.#measure, this.#texts[low] ?? '', this.#texts[high] ?? '');
    if (this.#outcomes.size < cacheMax) this.#outcomes.set(key, level);
    return level;
  }

  /**
   * Whether the characters alone rule likeness out. A character that only one text has costs an edit each; Jaro–Winkler
   * reaches .82 only where Jaro reaches .7, so that matches fill 1.1 of the two lengths.
   */
  #cannotBeAlike(x: number, y: number): boolean {
    const left = this.#letters[x] ?? 0;
    const right = this.#letters[y] ?? 0;
    const onlyLeft = countBits(left & ~right);
    const onlyRight = countBits(right & ~left);
    const sizes = [this.#texts[x]?.length ?? 0, this.#texts[y]?.length ?? 0] as const;
    switch (this.#measure) {
      case 'name':
        return 1 - onlyLeft / sizes[0] + 1 - onlyRight / sizes[1] < 1.1;
      case 'code':
      case 'date':
        return Math.max(onlyLeft, onlyRight) > 2 || Math.abs(sizes[0] - sizes[1]) > 2;
      default:
        return false;
    }
  }
}

function countBits(set: number): number {
  let rest = set - ((set >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i += 1) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

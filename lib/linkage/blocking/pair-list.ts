import { GrowableFloats } from '@/lib/linkage/input/growable';

/** Distinct pairs of accounts, ascending by first then second account. */
export class PairList {
  readonly size: number;
  readonly #keys: Float64Array;
  readonly #accounts: number;

  constructor(keys: Float64Array, accounts: number) {
    this.#keys = keys;
    this.#accounts = accounts;
    this.size = keys.length;
  }

  first(index: number): number {
    return Math.floor((this.#keys[index] ?? 0) / this.#accounts);
  }

  second(index: number): number {
    return (this.#keys[index] ?? 0) % this.#accounts;
  }
}

/** Collects pairs in any order, with repeats. */
export class PairCollector {
  readonly #keys = new GrowableFloats();
  readonly #accounts: number;

  constructor(accounts: number) {
    this.#accounts = accounts;
  }

  get length(): number {
    return this.#keys.length;
  }

  add(a: number, b: number): void {
    if (a !== b) this.#keys.push(a < b ? a * this.#accounts + b : b * this.#accounts + a);
  }

  /** Sorts and drops repeats. */
  finish(): PairList {
    const keys = this.#keys.view().slice().sort();
    let size = 0;
    for (let i = 0; i < keys.length; i += 1) {
      if (i > 0 && keys[i] === keys[i - 1]) continue;
      keys[size] = keys[i] ?? 0;
      size += 1;
    }
    return new PairList(keys.slice(0, size), this.#accounts);
  }
}

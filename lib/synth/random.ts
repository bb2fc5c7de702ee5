/** Mixes two 32-bit integers into one (murmur3 finaliser); the same inputs give the same output everywhere. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 units, finalised; turns a seed or a label into 32 bits. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h, text.length);
}

/** A hash as a number in [0, 1). */
export function unit(hash: number): number {
  return hash / 4294967296;
}

/**
 * Seeded generator (sfc32). `fork` derives an independent stream from the seed and a label, whatever has been drawn so
 * far, so that one part of a world can change without shifting every other part.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;
  readonly seed: number;

  constructor(seed: number) {
    this.seed = seed >>> 0;
    this.a = mix(this.seed, 1);
    this.b = mix(this.seed, 2);
    this.c = mix(this.seed, 3);
  }

  fork(label: string | number): Random {
    return new Random(mix(this.seed, typeof label === 'number' ? label : hashText(label)));
  }

  /** Next 32 random bits. */
  bits(): number {
    const t = (this.a + this.b + this.counter++) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) | 0;
    return t >>> 0;
  }

  /** Uniform in [0, 1). */
  float(): number {
    return this.bits() / 4294967296;
  }

  /** Uniform in [min, max). */
  between(min: number, max: number): number {
    return min + (max - min) * this.float();
  }

  /** Whole number in [0, bound). */
  below(bound: number): number {
    return Math.floor(this.float() * bound);
  }

  /** Whole number in [min, max], both included. */
  whole(min: number, max: number): number {
    return min + this.below(max - min + 1);
  }

  chance(probability: number): boolean {
    return this.float() < probability;
  }

  /** Standard normal (Box–Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.float())) * Math.cos(2 * Math.PI * this.float());
  }

  /** Log-normal with the given median and log-scale spread. */
  logNormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.float());
  }

  pick<T>(items: readonly T[]): T {
    return at(items, this.below(items.length));
  }

  /** Picks by weight; weights need not sum to one. */
  weighted<T>(items: readonly T[], weightOf: (item: T) => number): T {
    let total = 0;
    for (const item of items) total += weightOf(item);
    let left = this.float() * total;
    for (const item of items) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    return at(items, items.length - 1);
  }

  /** Fisher–Yates on a copy. */
  shuffled<T>(items: readonly T[]): T[] {
    const copy = [...items];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const held = at(copy, i);
      copy[i] = at(copy, j);
      copy[j] = held;
    }
    return copy;
  }
}

/** Item at an index known to be inside; wraps around so that a hash can be used as an index. Throws on an empty list. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError(`no item at ${index} of ${items.length}`);
  return item;
}

/** A Float64Array that grows by doubling. */
export class GrowableFloats {
  #values = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  /** The values so far, without a copy: valid until the next push. */
  view(): Float64Array {
    return this.#values.subarray(0, this.length);
  }
}

/** Gives each distinct text a number in order of first sight. */
export class TextIndex {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.length;
    this.#numbers.set(text, number);
    this.texts.push(text);
    return number;
  }

  find(text: string): number | undefined {
    return this.#numbers.get(text);
  }
}

/** Numbers that put `texts` in code-unit order: `order[rank] = number`, `rank[number] = rank`. */
export function rankTexts(texts: readonly string[]): { order: Uint32Array; rank: Uint32Array } {
  const sorted = texts.map((_, index) => index);
  const at = (index: number): string => texts[index] ?? '';
  sorted.sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
  const order = Uint32Array.from(sorted);
  const rank = new Uint32Array(texts.length);
  for (let position = 0; position < order.length; position += 1) rank[order[position] ?? 0] = position;
  return { order, rank };
}

/** Results that cost seconds, kept by key while they are among the last `size` asked for; a failure is not kept. */
export class Kept<T> {
  readonly #size: number;
  readonly #results = new Map<string, Promise<T>>();

  constructor(size: number) {
    this.#size = size;
  }

  /** What is kept under the key, or what `work` gives. Two who ask at once share one piece of work. */
  get(key: string, work: () => Promise<T>): Promise<T> {
    const kept = this.#results.get(key);
    const result = kept ?? work();
    this.#results.delete(key);
    this.#results.set(key, result);
    if (!kept) result.catch(() => this.#forget(key, result));
    for (const oldest of this.#results.keys()) {
      if (this.#results.size <= this.#size) break;
      this.#results.delete(oldest);
    }
    return result;
  }

  #forget(key: string, failed: Promise<T>): void {
    if (this.#results.get(key) === failed) this.#results.delete(key);
  }
}

/** A list of 32-bit numbers that grows by doubling: half the memory of an array of numbers, and ready to send. */
export class GrowingList {
  private held = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.held.length) this.reserve(1);
    this.held[this.length++] = value;
  }

  append(values: Uint32Array): void {
    if (this.length + values.length > this.held.length) this.reserve(values.length);
    this.held.set(values, this.length);
    this.length += values.length;
  }

  at(index: number): number {
    return this.held[index] ?? 0;
  }

  increment(index: number): void {
    this.held[index] = (this.held[index] ?? 0) + 1;
  }

  /** The numbers pushed so far, in an array of just that size. */
  toArray(): Uint32Array {
    return this.held.slice(0, this.length);
  }

  private reserve(more: number): void {
    const grown = new Uint32Array(Math.max(this.held.length * 2, this.length + more));
    grown.set(this.held);
    this.held = grown;
  }
}

/** Counts 32-bit keys (zero excluded) in open-addressing typed arrays; ten times smaller than a Map. */
export class FrequencyTable {
  private keys: Uint32Array;
  private counts: Uint32Array;
  private lastSeen: Uint32Array;
  private used = 0;

  constructor(capacity = 1 << 14) {
    this.keys = new Uint32Array(capacity);
    this.counts = new Uint32Array(capacity);
    this.lastSeen = new Uint32Array(capacity);
  }

  get size(): number {
    return this.used;
  }

  add(key: number, count = 1): void {
    const slot = this.claim(key);
    this.counts[slot] = (this.counts[slot] ?? 0) + count;
  }

  /** Counts a key at most once for each document; documents must come one after another. */
  addOnce(key: number, document: number): void {
    const slot = this.claim(key);
    if (this.lastSeen[slot] === document + 1) return;
    this.lastSeen[slot] = document + 1;
    this.counts[slot] = (this.counts[slot] ?? 0) + 1;
  }

  get(key: number): number {
    return this.counts[this.slotOf(key)] ?? 0;
  }

  /** Keys counted at least `countMin` times, with their counts, in no particular order. */
  entries(countMin = 1): { keys: Uint32Array; counts: Uint32Array } {
    let total = 0;
    for (const count of this.counts) if (count >= countMin) total++;
    const keys = new Uint32Array(total);
    const counts = new Uint32Array(total);
    let at = 0;
    for (const [slot, count] of this.counts.entries()) {
      if (count < countMin) continue;
      keys[at] = this.keys[slot] ?? 0;
      counts[at++] = count;
    }
    return { keys, counts };
  }

  private claim(key: number): number {
    if (this.used * 3 > this.keys.length * 2) this.grow();
    const slot = this.slotOf(key);
    if (this.keys[slot] === 0) {
      this.keys[slot] = key;
      this.used++;
    }
    return slot;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const held = this.keys[slot];
      if (held === 0 || held === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    const { keys, counts, lastSeen } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.counts = new Uint32Array(keys.length * 2);
    this.lastSeen = new Uint32Array(keys.length * 2);
    for (const [i, key] of keys.entries()) {
      if (key === 0) continue;
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.counts[slot] = counts[i] ?? 0;
      this.lastSeen[slot] = lastSeen[i] ?? 0;
    }
  }
}

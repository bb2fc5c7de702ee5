const chunkTokens = 1 << 20;

/** Token ids of many documents in chunks of typed arrays: four bytes a token. */
export class TokenStore {
  private readonly chunks: Uint32Array[] = [];
  private current = new Uint32Array(0);
  private used = 0;
  /** Documents stored. */
  documents = 0;

  append(ids: readonly number[]): void {
    if (this.used + ids.length + 1 > this.current.length) {
      if (this.used > 0) this.chunks.push(this.current.subarray(0, this.used));
      this.current = new Uint32Array(Math.max(chunkTokens, ids.length + 1));
      this.used = 0;
    }
    this.current[this.used++] = ids.length;
    this.current.set(ids, this.used);
    this.used += ids.length;
    this.documents++;
  }

  /** Calls back with each document's ids, in the order they came; the array is a view that must not be kept. */
  scan(visit: (ids: Uint32Array, document: number) => void): void {
    let document = 0;
    for (const chunk of [...this.chunks, this.current.subarray(0, this.used)]) {
      for (let at = 0; at < chunk.length; ) {
        const length = chunk[at] ?? 0;
        visit(chunk.subarray(at + 1, at + 1 + length), document++);
        at += 1 + length;
      }
    }
  }
}

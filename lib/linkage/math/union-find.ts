/** Disjoint sets over 0 … size − 1. The root of a set is always its smallest element, so results ignore order. */
export class UnionFind {
  readonly #parent: Uint32Array;

  constructor(size: number) {
    this.#parent = Uint32Array.from({ length: size }, (_, index) => index);
  }

  find(element: number): number {
    let root = element;
    while (this.#at(root) !== root) root = this.#at(root);
    let current = element;
    while (this.#at(current) !== root) {
      const next = this.#at(current);
      this.#parent[current] = root;
      current = next;
    }
    return root;
  }

  /** Joins two sets; false when they already were one. */
  union(a: number, b: number): boolean {
    const rootA = this.find(a);
    const rootB = this.find(b);
    if (rootA === rootB) return false;
    if (rootA < rootB) this.#parent[rootB] = rootA;
    else this.#parent[rootA] = rootB;
    return true;
  }

  #at(element: number): number {
    return this.#parent[element] ?? element;
  }
}

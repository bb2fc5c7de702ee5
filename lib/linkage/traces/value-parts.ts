import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import type { Holders } from '@/lib/linkage/traces/holders';

/** A part that holders of a value fall into once the value is taken away. */
export interface ValuePart {
  /** Accounts in the part, those that do not hold the value included. */
  accounts: number;
  /** Of them, holders of the value. */
  holders: number;
}

/**
 * The bipartite graph of accounts and the values that `isIncluded` names, searched depth first (Hopcroft and Tarjan 1973):
 * for every value the parts its component falls into without it, all values in one pass, in time linear in the uses.
 */
export class ValueParts {
  readonly #input: LinkageInput;
  readonly #holders: Holders;
  readonly #isIncluded: Uint8Array;
  readonly #accounts: number;
  /** By node: order of discovery from 1, 0 while unvisited. Accounts first, then values. */
  readonly #seen: Int32Array;
  readonly #low: Int32Array;
  readonly #parent: Int32Array;
  /** By node: accounts in its subtree, itself included. */
  readonly #subtree: Int32Array;
  /** By node: last discovery in its subtree. */
  readonly #last: Int32Array;
  readonly #root: Int32Array;
  #clock = 0;

  constructor(input: LinkageInput, holders: Holders, isIncluded: Uint8Array) {
    this.#input = input;
    this.#holders = holders;
    this.#isIncluded = isIncluded;
    this.#accounts = input.accounts.ids.length;
    const nodes = this.#accounts + input.identifiers.ids.length;
    this.#seen = new Int32Array(nodes);
    this.#low = new Int32Array(nodes);
    this.#parent = new Int32Array(nodes).fill(-1);
    this.#subtree = new Int32Array(nodes);
    this.#last = new Int32Array(nodes);
    this.#root = new Int32Array(nodes);
    const next = new Uint32Array(nodes);
    for (let account = 0; account < this.#accounts; account += 1)
      if (this.#seen[account] === 0 && input.accounts.isShared[account] !== 1) this.#search(account, next);
  }

  /** Root account of the component a value lies in. */
  componentOf(value: number): number {
    return this.#root[this.#accounts + value] ?? 0;
  }

  /** Parts of a value's component without it, largest first. An account on its own is a part of one. */
  partsOf(value: number): ValuePart[] {
    const node = this.#accounts + value;
    const start = this.#holders.offsets[value] ?? 0;
    const end = this.#holders.offsets[value + 1] ?? 0;
    const rest: ValuePart = { accounts: this.#subtree[this.#root[node] ?? 0] ?? 0, holders: 0 };
    const parts: ValuePart[] = [];
    const own: { from: number; to: number; part: ValuePart }[] = [];
    const order = Array.from(this.#holders.account.subarray(start, end)).sort(
      (x, y) => (this.#seen[x] ?? 0) - (this.#seen[y] ?? 0),
    );
    for (const holder of order) {
      if (this.#parent[holder] === node && (this.#low[holder] ?? 0) >= (this.#seen[node] ?? 0)) {
        const part = { accounts: this.#subtree[holder] ?? 0, holders: 0 };
        rest.accounts -= part.accounts;
        parts.push(part);
        own.push({ from: this.#seen[holder] ?? 0, to: this.#last[holder] ?? 0, part });
      }
      const at = this.#seen[holder] ?? 0;
      const latest = own.at(-1);
      const home = latest && at >= latest.from && at <= latest.to ? latest.part : rest;
      home.holders += 1;
    }
    if (rest.holders > 0) parts.push(rest);
    return parts.sort((x, y) => y.accounts - x.accounts || y.holders - x.holders);
  }

  /** The `position`-th neighbour of a node, or −1 at the end; values left out are skipped by the caller. */
  #neighbour(node: number, position: number): number {
    if (node < this.#accounts) {
      const at = (this.#input.uses.offsets[node] ?? 0) + position;
      if (at >= (this.#input.uses.offsets[node + 1] ?? 0)) return -1;
      return this.#accounts + (this.#input.uses.identifier[at] ?? 0);
    }
    const value = node - this.#accounts;
    const at = (this.#holders.offsets[value] ?? 0) + position;
    return at >= (this.#holders.offsets[value + 1] ?? 0) ? -1 : (this.#holders.account[at] ?? 0);
  }

  #enter(node: number, parent: number, root: number): void {
    this.#clock += 1;
    this.#seen[node] = this.#clock;
    this.#low[node] = this.#clock;
    this.#parent[node] = parent;
    this.#root[node] = root;
    this.#subtree[node] = node < this.#accounts ? 1 : 0;
  }

  #search(root: number, next: Uint32Array): void {
    this.#enter(root, -1, root);
    let node = root;
    while (node >= 0) {
      const position = next[node] ?? 0;
      const neighbour = this.#neighbour(node, position);
      if (neighbour < 0) {
        node = this.#leave(node);
        continue;
      }
      next[node] = position + 1;
      if (neighbour === this.#parent[node]) continue;
      if (neighbour >= this.#accounts && this.#isIncluded[neighbour - this.#accounts] !== 1) continue;
      const seen = this.#seen[neighbour] ?? 0;
      if (seen === 0) {
        this.#enter(neighbour, node, root);
        node = neighbour;
      } else if (seen < (this.#low[node] ?? 0)) this.#low[node] = seen;
    }
  }

  /** Finishes a node; returns its parent. */
  #leave(node: number): number {
    this.#last[node] = this.#clock;
    const parent = this.#parent[node] ?? -1;
    if (parent < 0) return -1;
    this.#subtree[parent] = (this.#subtree[parent] ?? 0) + (this.#subtree[node] ?? 0);
    this.#low[parent] = Math.min(this.#low[parent] ?? 0, this.#low[node] ?? 0);
    return parent;
  }
}

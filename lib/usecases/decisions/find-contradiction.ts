import type { PairDecision } from '@/lib/contracts/decisions';

type Pair = Pick<PairDecision, 'accountA' | 'accountB' | 'kind'>;

/** Accounts that decisions put into one hand, by a common representative. */
class Hands {
  readonly #parent = new Map<string, string>();

  rootOf(account: string): string {
    let root = account;
    for (;;) {
      const next = this.#parent.get(root);
      if (next === undefined) return root;
      root = next;
    }
  }

  join(a: string, b: string): void {
    const [rootA, rootB] = [this.rootOf(a), this.rootOf(b)];
    if (rootA !== rootB) this.#parent.set(rootB, rootA);
  }
}

/**
 * The decision in force that a new one cannot stand beside: "same hand" is passed on from pair to pair, so it can contradict
 * a "not the same hand" that names neither of its accounts. Undefined when all can hold together.
 */
export function findContradiction<D extends Pair>(inForce: readonly D[], next: Pair): D | undefined {
  const hands = new Hands();
  for (const { accountA, accountB, kind } of inForce)
    if (kind === 'must_link') hands.join(accountA, accountB);
  if (next.kind === 'must_link') {
    hands.join(next.accountA, next.accountB);
    return inForce.find(
      ({ kind, accountA, accountB }) =>
        kind === 'cannot_link' && hands.rootOf(accountA) === hands.rootOf(accountB),
    );
  }
  const root = hands.rootOf(next.accountA);
  if (root !== hands.rootOf(next.accountB)) return undefined;
  return inForce.find(({ kind, accountA }) => kind === 'must_link' && hands.rootOf(accountA) === root);
}

import type { PairConstraint } from '@/lib/linkage/input/linkage-input';
import { UnionFind } from '@/lib/linkage/math/union-find';
import type { LinkColumns } from '@/lib/linkage/result/linkage-result';

/**
 * Components of the strong links, as ascending account lists of two and more, by first account. Links are taken strongest
 * first, and one that would put a cannot-link pair into one component is refused; must-link pairs come before all.
 */
export function findStrongComponents(
  links: LinkColumns,
  accounts: number,
  constraints: readonly PairConstraint[],
): number[][] {
  const sets = new UnionFind(accounts);
  const guard = new ConstraintGuard(sets, constraints);
  for (const { accountA, accountB, kind } of constraints)
    if (kind === 'must_link') guard.join(accountA, accountB);
  const strong: number[] = [];
  for (let link = 0; link < links.isStrong.length; link += 1)
    if (links.isStrong[link] === 1) strong.push(link);
  if (guard.isNeeded) strong.sort((x, y) => (links.weightBits[y] ?? 0) - (links.weightBits[x] ?? 0) || x - y);
  for (const link of strong) guard.join(links.accountA[link] ?? 0, links.accountB[link] ?? 0);
  return collectSets(sets, accounts);
}

/** Sets of two and more elements, each ascending, by first element. */
export function collectSets(sets: UnionFind, size: number): number[][] {
  const byRoot = new Map<number, number[]>();
  for (let element = 0; element < size; element += 1) {
    const root = sets.find(element);
    const members = byRoot.get(root);
    if (members) members.push(element);
    else byRoot.set(root, [element]);
  }
  return [...byRoot.values()].filter((members) => members.length > 1);
}

/** Refuses unions that would break a cannot-link constraint. */
export class ConstraintGuard {
  readonly isNeeded: boolean;
  readonly #sets: UnionFind;
  readonly #forbidden: readonly PairConstraint[];

  constructor(sets: UnionFind, constraints: readonly PairConstraint[]) {
    this.#sets = sets;
    this.#forbidden = constraints.filter(({ kind }) => kind === 'cannot_link');
    this.isNeeded = this.#forbidden.length > 0;
  }

  join(a: number, b: number): void {
    const rootA = this.#sets.find(a);
    const rootB = this.#sets.find(b);
    if (rootA === rootB) return;
    const isForbidden = this.#forbidden.some(({ accountA, accountB }) => {
      const x = this.#sets.find(accountA);
      const y = this.#sets.find(accountB);
      return (x === rootA && y === rootB) || (x === rootB && y === rootA);
    });
    if (!isForbidden) this.#sets.union(a, b);
  }
}

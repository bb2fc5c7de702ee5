import { ConstraintGuard, collectSets } from '@/lib/linkage/clustering/strong-components';
import type { PairConstraint } from '@/lib/linkage/input/linkage-input';
import { UnionFind } from '@/lib/linkage/math/union-find';

/** Joins the groups that analysts said are one hand's, after splitting may have parted them. Never against a cannot-link. */
export function joinMustLinked(
  groups: readonly number[][],
  accounts: number,
  constraints: readonly PairConstraint[],
): readonly number[][] {
  if (!constraints.some(({ kind }) => kind === 'must_link')) return groups;
  const sets = new UnionFind(accounts);
  for (const [first, ...others] of groups)
    for (const other of others) if (first !== undefined) sets.union(first, other);
  const guard = new ConstraintGuard(sets, constraints);
  for (const { accountA, accountB, kind } of constraints)
    if (kind === 'must_link') guard.join(accountA, accountB);
  return collectSets(sets, accounts);
}

/** Whether analysts' decisions alone hold all of a group together: then its size is no reason for doubt. */
export function isDecided(members: ReadonlySet<number>, constraints: readonly PairConstraint[]): boolean {
  const own = constraints.filter(
    ({ kind, accountA, accountB }) => kind === 'must_link' && members.has(accountA) && members.has(accountB),
  );
  if (own.length < members.size - 1) return false;
  const [first = -1] = members;
  const reached = new Set([first]);
  for (let grew = true; grew; ) {
    const before = reached.size;
    for (const { accountA, accountB } of own)
      if (reached.has(accountA) || reached.has(accountB)) reached.add(accountA).add(accountB);
    grew = reached.size > before;
  }
  return reached.size === members.size;
}

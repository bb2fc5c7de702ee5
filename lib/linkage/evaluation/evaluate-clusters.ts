import { buildContingency, type Contingency } from '@/lib/linkage/evaluation/contingency';

/** Truth by account number: an operator's name, null for "acts for no operator", undefined where unlabelled. */
export type Truth = ReadonlyMap<number, string | null>;

/** Lines up truth and clusters over the labelled accounts: the innocent and the unclustered are groups of one. */
export function contingencyOf(truth: Truth, clusters: readonly ArrayLike<number>[]): Contingency {
  const clusterOf = new Map<number, number>();
  for (const [number, members] of clusters.entries())
    for (let i = 0; i < members.length; i += 1) clusterOf.set(members[i] ?? 0, number);
  const classes = new Map<string, number>();
  const groups = new Map<string, number>();
  const numberIn = (known: Map<string, number>, name: string): number => {
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  };
  const truthClasses: number[] = [];
  const predicted: number[] = [];
  for (const [account, operator] of [...truth].sort(([a], [b]) => a - b)) {
    truthClasses.push(numberIn(classes, operator === null ? `account ${account}` : `operator ${operator}`));
    const cluster = clusterOf.get(account);
    predicted.push(numberIn(groups, cluster === undefined ? `account ${account}` : `cluster ${cluster}`));
  }
  return buildContingency(truthClasses, predicted);
}

/** Innocent accounts that are in a cluster together with at least one other account. */
export function countInnocents(
  truth: Truth,
  clusters: readonly ArrayLike<number>[],
): { innocents: number; inClusters: number } {
  let innocents = 0;
  for (const operator of truth.values()) if (operator === null) innocents += 1;
  let inClusters = 0;
  for (const members of clusters)
    for (let i = 0; i < members.length; i += 1) if (truth.get(members[i] ?? 0) === null) inClusters += 1;
  return { innocents, inClusters };
}

/** Whether two labelled accounts are one hand's; undefined where either is unlabelled. */
export function isSameHand(truth: Truth, a: number, b: number): boolean | undefined {
  const left = truth.get(a);
  const right = truth.get(b);
  if (left === undefined || right === undefined) return undefined;
  return left !== null && left === right;
}

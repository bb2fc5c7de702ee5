import type { Evaluation, LinkRow } from '@/lib/contracts/runs';
import {
  contingencyOf,
  countInnocents,
  isSameHand,
  type Truth,
} from '@/lib/linkage/evaluation/evaluate-clusters';
import {
  calibrationBins,
  calibrationError,
  type JudgedLink,
  precisionRecallCurve,
  recallAtPrecision,
  thinCurve,
} from '@/lib/linkage/evaluation/link-measures';
import { adjustedRand, bCubed, pairwise, vMeasure } from '@/lib/linkage/evaluation/partition-measures';
import type { OperatorLabel } from '@/lib/usecases/ports/runs';

const listedMax = 100;

export interface RunUnderTest {
  runId: string;
  accountsKnown: ReadonlySet<string>;
  clusters: readonly (readonly string[])[];
  links: readonly LinkRow[];
  labels: readonly OperatorLabel[];
}

/** Numbers accounts for the measures, which work on numbers. */
function numberAccounts(labels: readonly OperatorLabel[]): {
  truth: Truth;
  numberOf: ReadonlyMap<string, number>;
} {
  const sorted = labels.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1));
  return {
    truth: new Map(sorted.map(({ operator }, number) => [number, operator])),
    numberOf: new Map(sorted.map(({ accountId }, number) => [accountId, number])),
  };
}

/** True pairs that no cluster holds together, a few of each operator, for reading one by one. */
function findMissed(
  labels: readonly OperatorLabel[],
  clusterOf: ReadonlyMap<string, number>,
): Evaluation['missedPairs'] {
  const byOperator = new Map<string, Map<string, string>>();
  for (const { accountId, operator } of labels) {
    if (operator === null) continue;
    const group = clusterOf.get(accountId);
    const parts = byOperator.get(operator) ?? new Map<string, string>();
    const key = group === undefined ? `account ${accountId}` : `cluster ${group}`;
    if (!parts.has(key)) parts.set(key, accountId);
    byOperator.set(operator, parts);
  }
  const missed: Evaluation['missedPairs'] = [];
  for (const [operator, parts] of byOperator) {
    const [first, ...others] = parts.values();
    for (const other of others.slice(0, 3))
      if (first !== undefined && missed.length < listedMax)
        missed.push({ accountA: first, accountB: other, operator });
  }
  return missed;
}

/** All figures of linkage.md §9 for a run against labels. Accounts without a label do not count. */
export function evaluateLinks({ runId, accountsKnown, clusters, links, labels }: RunUnderTest): Evaluation {
  const { truth, numberOf } = numberAccounts(labels);
  const numbers = (members: readonly string[]): number[] => members.flatMap((id) => numberOf.get(id) ?? []);
  const groups = clusters.map(numbers);
  const clusterOf = new Map(
    clusters.flatMap((members, number) => members.map((id) => [id, number] as const)),
  );
  const table = contingencyOf(truth, groups);
  const found = pairwise(table);
  const judged: (JudgedLink & { link: LinkRow })[] = [];
  for (const link of links) {
    const isTrue = isSameHand(truth, numberOf.get(link.accountA) ?? -1, numberOf.get(link.accountB) ?? -1);
    if (isTrue !== undefined) judged.push({ probability: link.probability, isTrue, link });
  }
  const curve = precisionRecallCurve(judged, found.truePairs);
  const bins = calibrationBins(judged);
  const { innocents, inClusters } = countInnocents(truth, groups);
  const operators = new Set(labels.flatMap(({ operator }) => operator ?? []));
  return {
    runId,
    labelledAccounts: labels.length,
    operators: operators.size,
    innocents,
    unknownAccounts: labels.filter(({ accountId }) => !accountsKnown.has(accountId)).length,
    pairwise: found,
    bCubed: bCubed(table),
    adjustedRand: adjustedRand(table),
    vMeasure: vMeasure(table),
    recallAt99Precision: recallAtPrecision(curve, 0.99),
    innocentsInClusters: inClusters,
    innocentsInClustersRate: innocents === 0 ? 0 : inClusters / innocents,
    calibrationError: calibrationError(bins),
    calibration: bins,
    precisionRecallCurve: thinCurve(curve),
    ablation: [],
    falseLinks: judged
      .filter(({ isTrue }) => !isTrue)
      .sort((a, b) => b.probability - a.probability)
      .slice(0, listedMax)
      .map(({ link }) => link),
    missedPairs: findMissed(labels, clusterOf),
  };
}

import type { Evaluation } from '@/lib/contracts/evaluation';
import type { LinkRow } from '@/lib/contracts/links';
import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { KnownCluster } from '@/lib/linkage/clustering/cluster-identity';
import {
  contingencyOf,
  countInnocents,
  isSameHand,
  type Truth,
} from '@/lib/linkage/evaluation/evaluate-clusters';
import {
  brierScore,
  calibrationBins,
  calibrationError,
  type JudgedLink,
} from '@/lib/linkage/evaluation/link-measures';
import { adjustedRand, bCubed, pairwise, vMeasure } from '@/lib/linkage/evaluation/partition-measures';
import {
  type CurvePoint,
  precisionRecallCurve,
  recallAtPrecision,
  thinCurve,
} from '@/lib/linkage/evaluation/precision-recall';
import { wilsonInterval } from '@/lib/linkage/evaluation/wilson';
import type { OperatorLabel } from '@/lib/usecases/ports/runs';

export interface RunUnderTest {
  runId: string;
  accountsKnown: ReadonlySet<string>;
  clusters: readonly KnownCluster[];
  /** Clusters without each family, where the run tried. */
  leftOut: readonly { without: EvidenceFamily; clusters: readonly (readonly string[])[] }[];
  links: readonly LinkRow[];
  labels: readonly OperatorLabel[];
  /** At most this many false links, missed pairs and innocents are named. */
  listedMax: number;
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
  listedMax: number,
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

/** Every labelled account with the share of its cluster and of its operator that it is rightly together with, worst first. */
function judgeAccounts(
  clusters: readonly KnownCluster[],
  labels: readonly OperatorLabel[],
): Evaluation['accounts'] {
  const homeOf = new Map(
    clusters.flatMap(({ clusterId, members }) => members.map((id) => [id, clusterId] as const)),
  );
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const inCluster = new Map<string, number>();
  const ofOperator = new Map<string, number>();
  const inBoth = new Map<string, number>();
  const rows = labels.map(({ accountId, operator }) => {
    const clusterId = homeOf.get(accountId) ?? null;
    const truth = operator === null ? `account ${accountId}` : `operator ${operator}`;
    const found = clusterId === null ? `account ${accountId}` : `cluster ${clusterId}`;
    count(inCluster, found);
    count(ofOperator, truth);
    count(inBoth, JSON.stringify([found, truth]));
    return { accountId, operator, clusterId, truth, found };
  });
  return rows
    .map(({ truth, found, ...row }) => {
      const both = inBoth.get(JSON.stringify([found, truth])) ?? 0;
      return {
        ...row,
        precision: both / (inCluster.get(found) ?? 1),
        recall: both / (ofOperator.get(truth) ?? 1),
      };
    })
    .sort((a, b) => a.precision - b.precision || a.recall - b.recall || (a.accountId < b.accountId ? -1 : 1));
}

/** The curve over all links: accounts without a label are numbered after those with one, and only join. */
function drawCurve(
  links: readonly LinkRow[],
  truth: Truth,
  labelled: ReadonlyMap<string, number>,
  truePairs: number,
): CurvePoint[] {
  const numbers = new Map(labelled);
  const numberOf = (accountId: string): number => {
    const number = numbers.get(accountId) ?? numbers.size;
    numbers.set(accountId, number);
    return number;
  };
  const ranked = links.map(({ accountA, accountB, probability }) => ({
    a: numberOf(accountA),
    b: numberOf(accountB),
    probability,
  }));
  return precisionRecallCurve(ranked, truth, { accounts: numbers.size, truePairs });
}

/** All figures of linkage.md §9 for a run against labels. Accounts without a label do not count. */
export function evaluateLinks(run: RunUnderTest): Evaluation {
  const { runId, accountsKnown, clusters, links, labels, listedMax } = run;
  const { truth, numberOf } = numberAccounts(labels);
  const numbers = (members: readonly string[]): number[] => members.flatMap((id) => numberOf.get(id) ?? []);
  const groups = clusters.map(({ members }) => numbers(members));
  const clusterOf = new Map(
    clusters.flatMap(({ members }, number) => members.map((id) => [id, number] as const)),
  );
  const table = contingencyOf(truth, groups);
  const found = pairwise(table);
  const judged: (JudgedLink & { link: LinkRow })[] = [];
  for (const link of links) {
    const isTrue = isSameHand(truth, numberOf.get(link.accountA) ?? -1, numberOf.get(link.accountB) ?? -1);
    if (isTrue !== undefined) judged.push({ probability: link.probability, isTrue, link });
  }
  const curve = drawCurve(links, truth, numberOf, found.truePairs);
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
    brierScore: brierScore(judged),
    judgedLinks: judged.length,
    calibration: bins.map((bin) => ({ ...bin, ...wilsonInterval(bin.correct, bin.links) })),
    precisionRecallCurve: thinCurve(curve),
    ablation: run.leftOut.map(({ without, clusters: left }) => {
      const leftGroups = left.map(numbers);
      const leftTable = contingencyOf(truth, leftGroups);
      const { precision, recall, f1 } = pairwise(leftTable);
      return {
        without,
        precision,
        recall,
        f1,
        bCubed: bCubed(leftTable),
        innocentsInClusters: countInnocents(truth, leftGroups).inClusters,
      };
    }),
    innocentsFound: clusters
      .flatMap(({ clusterId, members }) =>
        members.flatMap((accountId) =>
          truth.get(numberOf.get(accountId) ?? -1) === null ? [{ accountId, clusterId }] : [],
        ),
      )
      .slice(0, listedMax),
    falseLinks: judged
      .filter(({ isTrue }) => !isTrue)
      .sort((a, b) => b.probability - a.probability)
      .slice(0, listedMax)
      .map(({ link }) => link),
    accounts: judgeAccounts(clusters, labels).slice(0, listedMax),
    missedPairs: findMissed(labels, clusterOf, listedMax),
  };
}

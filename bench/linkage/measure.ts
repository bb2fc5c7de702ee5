import { cpuUsage } from 'node:process';
import { contingencyOf, countInnocents, type Truth } from '@/lib/linkage/evaluation/evaluate-clusters';
import { bCubed, type PrecisionRecall, pairwise } from '@/lib/linkage/evaluation/partition-measures';
import { precisionRecallCurve, recallAtPrecision } from '@/lib/linkage/evaluation/precision-recall';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';
import type { LinkColumns } from '@/lib/linkage/result/linkage-result';

export interface Measured {
  name: string;
  accounts: number;
  pairs: PrecisionRecall;
  /** Over all labelled accounts, an innocent being a group of one. */
  bCubed: PrecisionRecall;
  /** Over operators' accounts alone: nine accounts in ten are honest and hide what is missed. */
  operatorsF1: number;
  /** Null where there is no ranking of pairs. */
  recallAt99: number | null;
  innocents: number;
  innocentsInClusters: number;
  cpuSeconds: number;
}

const truthOf = (input: LinkageInput, labels: ReadonlyMap<string, string | null>): Truth =>
  new Map(
    input.accounts.ids.flatMap((id, account) => {
      const label = labels.get(id);
      return label === undefined ? [] : [[account, label] as const];
    }),
  );

/** Largest recall of pairs at which precision is still 99 %, accounts being joined by chains of links. */
function recallAt99(
  links: LinkColumns,
  truth: Truth,
  size: { accounts: number; truePairs: number },
): number | null {
  const ranked = Array.from(links.probability, (probability, link) => ({
    a: links.accountA[link] ?? 0,
    b: links.accountB[link] ?? 0,
    probability,
  }));
  return recallAtPrecision(precisionRecallCurve(ranked, truth, size), 0.99);
}

/** Measures groups of accounts against labels (null: acts for no operator). */
export function measureGroups(
  name: string,
  input: LinkageInput,
  labels: ReadonlyMap<string, string | null>,
  found: { groups: readonly ArrayLike<number>[]; cpuSeconds: number; links?: LinkColumns },
): Measured {
  const truth = truthOf(input, labels);
  const table = contingencyOf(truth, found.groups);
  const operators: Truth = new Map([...truth].filter(([, operator]) => operator !== null));
  const { innocents, inClusters } = countInnocents(truth, found.groups);
  const pairs = pairwise(table);
  return {
    name,
    accounts: input.accounts.ids.length,
    pairs,
    bCubed: bCubed(table),
    operatorsF1: bCubed(contingencyOf(operators, found.groups)).f1,
    recallAt99: found.links
      ? recallAt99(found.links, truth, { accounts: input.accounts.ids.length, truePairs: pairs.truePairs })
      : null,
    innocents,
    innocentsInClusters: inClusters,
    cpuSeconds: found.cpuSeconds,
  };
}

/** Links an input and measures the confirmed clusters. */
export async function measure(
  name: string,
  input: LinkageInput,
  labels: ReadonlyMap<string, string | null>,
): Promise<Measured> {
  const before = cpuUsage();
  const { clusters, links } = await linkAccounts(input, linkageParameters.parse({}));
  const { user, system } = cpuUsage(before);
  const confirmed = clusters.filter(({ standing }) => standing === 'confirmed').map(({ members }) => members);
  return measureGroups(name, input, labels, { groups: confirmed, cpuSeconds: (user + system) / 1e6, links });
}

const share = (value: number | null): string => (value === null ? '–' : value.toFixed(4));

/** The figures as a Markdown table. */
export function toTable(rows: readonly Measured[]): string {
  const head = [
    'work',
    'accounts',
    'pair P',
    'pair R',
    'pair F1',
    'B³ F1',
    'B³ F1, operators',
    'R at P .99',
    'innocents',
    'CPU s',
  ];
  const lines = rows.map((row) => [
    row.name,
    row.accounts.toLocaleString('en'),
    ...[row.pairs.precision, row.pairs.recall, row.pairs.f1, row.bCubed.f1, row.operatorsF1].map(share),
    share(row.recallAt99),
    row.innocents === 0 ? '–' : `${row.innocentsInClusters} of ${row.innocents.toLocaleString('en')}`,
    row.cpuSeconds.toFixed(1),
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

import {
  contingencyOf,
  countInnocents,
  isSameHand,
  type Truth,
} from '@/lib/linkage/evaluation/evaluate-clusters';
import { precisionRecallCurve, recallAtPrecision } from '@/lib/linkage/evaluation/link-measures';
import { bCubed, pairwise } from '@/lib/linkage/evaluation/partition-measures';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';

export interface Measured {
  name: string;
  accounts: number;
  pairwise: { precision: number; recall: number; f1: number };
  bCubed: { precision: number; recall: number; f1: number };
  recallAt99: number | null;
  innocents: number;
  innocentsInClusters: number;
  seconds: number;
}

/** Links an input and measures the confirmed clusters against labels (null: acts for no operator). */
export async function measure(
  name: string,
  input: LinkageInput,
  labels: ReadonlyMap<string, string | null>,
): Promise<Measured> {
  const startedAt = performance.now();
  const { clusters, links } = await linkAccounts(input, linkageParameters.parse({}));
  const seconds = (performance.now() - startedAt) / 1_000;
  const truth: Truth = new Map(
    input.accounts.ids.flatMap((id, account) => {
      const label = labels.get(id);
      return label === undefined ? [] : [[account, label] as const];
    }),
  );
  const confirmed = clusters.filter(({ standing }) => standing === 'confirmed').map(({ members }) => members);
  const table = contingencyOf(truth, confirmed);
  const judged = Array.from(links.probability, (probability, link) => ({
    probability,
    isTrue: isSameHand(truth, links.accountA[link] ?? 0, links.accountB[link] ?? 0) === true,
  }));
  const pairs = pairwise(table);
  const { innocents, inClusters } = countInnocents(truth, confirmed);
  return {
    name,
    accounts: input.accounts.ids.length,
    pairwise: pairs,
    bCubed: bCubed(table),
    recallAt99: recallAtPrecision(precisionRecallCurve(judged, pairs.truePairs), 0.99),
    innocents,
    innocentsInClusters: inClusters,
    seconds,
  };
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
    'B³ P',
    'B³ R',
    'B³ F1',
    'R at P .99',
    'innocents',
    's',
  ];
  const lines = rows.map((row) => [
    row.name,
    row.accounts,
    ...[row.pairwise.precision, row.pairwise.recall, row.pairwise.f1].map(share),
    ...[row.bCubed.precision, row.bCubed.recall, row.bCubed.f1].map(share),
    share(row.recallAt99),
    `${row.innocentsInClusters} of ${row.innocents}`,
    row.seconds.toFixed(1),
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

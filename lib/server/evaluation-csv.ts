import type { Evaluation } from '@/lib/contracts/evaluation';
import type { CsvCell } from '@/lib/export/csv';

interface Part {
  header: readonly string[];
  rows: (evaluation: Evaluation) => CsvCell[][];
}

/** The rows behind every figure of an evaluation, by the name in the address. */
export const evaluationParts = {
  curve: {
    header: ['probability', 'precision', 'recall'],
    rows: ({ precisionRecallCurve }) =>
      precisionRecallCurve.map(({ probability, precision, recall }) => [probability, precision, recall]),
  },
  calibration: {
    header: ['from', 'to', 'links', 'true_links', 'predicted', 'observed', 'low_95', 'high_95'],
    rows: ({ calibration }) =>
      calibration.map((bin) => [
        bin.from,
        bin.to,
        bin.links,
        bin.correct,
        bin.predicted,
        bin.observed,
        bin.low,
        bin.high,
      ]),
  },
  ablation: {
    header: ['without', 'precision', 'recall', 'f1', 'b_cubed_f1', 'innocents_in_clusters'],
    rows: ({ ablation }) =>
      ablation.map((row) => [
        row.without,
        row.precision,
        row.recall,
        row.f1,
        row.bCubed.f1,
        row.innocentsInClusters,
      ]),
  },
  'false-links': {
    header: ['account_a', 'account_b', 'weight_bits', 'probability', 'is_strong', 'families'],
    rows: ({ falseLinks }) =>
      falseLinks.map((link) => [
        link.accountA,
        link.accountB,
        link.weightBits,
        link.probability,
        String(link.isStrong),
        link.families.join(' '),
      ]),
  },
  'missed-pairs': {
    header: ['account_a', 'account_b', 'operator'],
    rows: ({ missedPairs }) => missedPairs.map((pair) => [pair.accountA, pair.accountB, pair.operator]),
  },
  innocents: {
    header: ['account_id', 'cluster_id'],
    rows: ({ innocentsFound }) => innocentsFound.map(({ accountId, clusterId }) => [accountId, clusterId]),
  },
  accounts: {
    header: ['account_id', 'operator', 'cluster_id', 'b_cubed_precision', 'b_cubed_recall'],
    rows: ({ accounts }) =>
      accounts.map((row) => [row.accountId, row.operator, row.clusterId, row.precision, row.recall]),
  },
} as const satisfies Record<string, Part>;

export type EvaluationPart = keyof typeof evaluationParts;
export const evaluationPartNames = Object.keys(evaluationParts) as [EvaluationPart, ...EvaluationPart[]];

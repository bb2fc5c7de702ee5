import { formatFacts, formatTable } from '@/lib/cli/table';
import type { Evaluation } from '@/lib/contracts/evaluation';
import { evidenceFamilyTitles } from '@/lib/domain/evidence-family';

const share = (value: number | null): string => (value === null ? '–' : value.toFixed(4));

function headline(evaluation: Evaluation): string {
  const { pairwise, bCubed, vMeasure } = evaluation;
  return formatFacts([
    ['Run', evaluation.runId],
    ['Labelled accounts', evaluation.labelledAccounts],
    ['Operators', evaluation.operators],
    ['Innocents', evaluation.innocents],
    ['Labels of accounts unknown to the run', evaluation.unknownAccounts],
    ['Pairwise precision', share(pairwise.precision)],
    ['Pairwise recall', share(pairwise.recall)],
    ['Pairwise F1', share(pairwise.f1)],
    ['B-cubed precision', share(bCubed.precision)],
    ['B-cubed recall', share(bCubed.recall)],
    ['B-cubed F1', share(bCubed.f1)],
    ['Adjusted Rand', share(evaluation.adjustedRand)],
    ['V-measure', share(vMeasure.v)],
    ['Homogeneity', share(vMeasure.homogeneity)],
    ['Completeness', share(vMeasure.completeness)],
    ['Recall at 99 % precision', share(evaluation.recallAt99Precision)],
    [
      'Innocents in clusters',
      `${evaluation.innocentsInClusters} (${share(evaluation.innocentsInClustersRate)})`,
    ],
    ['Calibration error', share(evaluation.calibrationError)],
    ['Brier score', share(evaluation.brierScore)],
    ['True pairs', pairwise.truePairs],
    ['Pairs found', pairwise.foundPairs],
    ['Pairs found and true', pairwise.correctPairs],
  ]);
}

function calibrationTable(evaluation: Evaluation): string {
  return formatTable(
    [
      { title: 'Probability', value: (bin) => `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}` },
      { title: 'Links', align: 'right', value: (bin) => bin.links },
      { title: 'Predicted', align: 'right', value: (bin) => share(bin.predicted) },
      { title: 'Observed', align: 'right', value: (bin) => share(bin.observed) },
      { title: '95 % interval', value: (bin) => `${share(bin.low)}–${share(bin.high)}` },
    ],
    evaluation.calibration.filter((bin) => bin.links > 0),
  );
}

function ablationTable(evaluation: Evaluation): string {
  return formatTable(
    [
      { title: 'Without', value: (row) => evidenceFamilyTitles[row.without] },
      { title: 'Precision', align: 'right', value: (row) => share(row.precision) },
      { title: 'Recall', align: 'right', value: (row) => share(row.recall) },
      { title: 'F1', align: 'right', value: (row) => share(row.f1) },
      { title: 'B-cubed F1', align: 'right', value: (row) => share(row.bCubed.f1) },
      { title: 'Innocents', align: 'right', value: (row) => row.innocentsInClusters },
    ],
    evaluation.ablation,
  );
}

/** The figures of a run against labels (linkage.md §9) for a terminal. */
export function describeEvaluation(evaluation: Evaluation): string {
  return [
    headline(evaluation),
    ...(evaluation.calibration.length > 0 ? [calibrationTable(evaluation)] : []),
    ...(evaluation.ablation.length > 0 ? [ablationTable(evaluation)] : []),
  ].join('\n\n');
}

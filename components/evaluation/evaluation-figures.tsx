import { FigureRow, FigureTile } from '@/components/ui/figure-tile';
import { formatCount, formatShare } from '@/components/ui/format/number';
import type { Evaluation } from '@/lib/contracts/evaluation';

const three = (value: number | null): string => (value === null ? 'none' : value.toFixed(3));

/** The four figures that answer "how right was it", then those behind them. */
export function EvaluationFigures({ evaluation }: { evaluation: Evaluation }) {
  const { pairwise, bCubed, vMeasure } = evaluation;
  return (
    <FigureRow>
      <FigureTile
        label="B-cubed F1"
        value={three(bCubed.f1)}
        note={`precision ${three(bCubed.precision)}, recall ${three(bCubed.recall)}`}
      />
      <FigureTile
        label="Pairwise F1"
        value={three(pairwise.f1)}
        note={`precision ${three(pairwise.precision)}, recall ${three(pairwise.recall)}; ${formatCount(pairwise.correctPairs)} of ${formatCount(pairwise.truePairs)} true pairs found`}
      />
      <FigureTile
        label="Innocents in clusters"
        value={formatCount(evaluation.innocentsInClusters)}
        note={`${formatShare(evaluation.innocentsInClustersRate)} of ${formatCount(evaluation.innocents)} innocents`}
      />
      <FigureTile
        label="Recall at 99 % precision"
        value={three(evaluation.recallAt99Precision)}
        note={`adjusted Rand ${three(evaluation.adjustedRand)}; V-measure ${three(vMeasure.v)} (homogeneity ${three(vMeasure.homogeneity)}, completeness ${three(vMeasure.completeness)})`}
      />
    </FigureRow>
  );
}

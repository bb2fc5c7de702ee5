import type { AchMatrix, AchRating } from '@/lib/attribution/ach';
import { type Grading, weightOfGrading } from '@/lib/attribution/grading';

/** An item of evidence as far as the matrix is concerned. */
export interface MatrixEvidence {
  readonly id: string;
  readonly origin: { readonly type: 'graph' | 'outside' | 'gap' };
  readonly grading: Grading;
  readonly ratings: Readonly<Record<string, AchRating>>;
}

/** Weight of an item: that of its grading; what is not known weighs nothing. */
export const weightOfEvidence = ({ origin, grading }: Pick<MatrixEvidence, 'origin' | 'grading'>): number =>
  origin.type === 'gap' ? 0 : weightOfGrading(grading);

/** The matrix of a subject's hypotheses and evidence. */
export function matrixOf(
  hypotheses: readonly { readonly id: string }[],
  evidence: readonly MatrixEvidence[],
): AchMatrix {
  return {
    hypothesisIds: hypotheses.map(({ id }) => id),
    items: evidence.map((item) => ({ id: item.id, ratings: item.ratings, weight: weightOfEvidence(item) })),
  };
}

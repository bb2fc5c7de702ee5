import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import type { ScoringModel } from '@/lib/linkage/scoring/scoring-model';

/** Two accounts as a run knew them: an input of just these two and the model cut to fit it. */
export interface StoredPair {
  runId: string;
  input: LinkageInput;
  model: ScoringModel;
}

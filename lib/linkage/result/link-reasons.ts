import { buildRelationIndex } from '@/lib/linkage/relations/relation-index';
import type { LinkageResult } from '@/lib/linkage/result/linkage-result';
import { PairScorer } from '@/lib/linkage/scoring/pair-scorer';

/** One term of a link's weight, compact: what was compared, how it came out, over which value. Terms add up to the weight. */
export interface LinkReason {
  /** Comparison id, or "prior". */
  comparison: string;
  level: string;
  bits: number;
  identifierId: string | null;
}

/** Scores a link of the result once more and lists its terms, the prior first, in the scorer's order. */
export function createReasonReader(result: LinkageResult): (link: number) => LinkReason[] {
  const { input, model, links } = result;
  const scorer = new PairScorer(input, model, buildRelationIndex(input));
  return (link) => {
    scorer.score(links.accountA[link] ?? 0, links.accountB[link] ?? 0);
    const { items } = scorer;
    const reasons: LinkReason[] = [
      { comparison: 'prior', level: '', bits: model.priorBits, identifierId: null },
    ];
    for (let i = 0; i < items.size; i += 1) {
      const comparison = model.comparisons[items.comparison[i] ?? -1];
      reasons.push({
        comparison: comparison?.id ?? '',
        level: comparison?.levels[items.level[i] ?? -1]?.name ?? '',
        bits: items.bits[i] ?? 0,
        identifierId: input.identifiers.ids[items.identifier[i] ?? -1] ?? null,
      });
    }
    return reasons;
  };
}

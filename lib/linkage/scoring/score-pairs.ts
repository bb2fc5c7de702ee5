import { evidenceFamilies } from '@/lib/domain/evidence-family';
import type { PairList } from '@/lib/linkage/blocking/pair-list';
import { GrowableFloats } from '@/lib/linkage/input/growable';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import type { RelationIndex } from '@/lib/linkage/relations/relation-index';
import type { LinkColumns } from '@/lib/linkage/result/linkage-result';
import { PairScorer } from '@/lib/linkage/scoring/pair-scorer';
import type { ScoringModel } from '@/lib/linkage/scoring/scoring-model';

const reportEvery = 50_000;

/** Scores every candidate and keeps those at or above `keepProbability`. Calls `onScored` now and then, and it may throw to stop. */
export async function scorePairs(
  input: LinkageInput,
  model: ScoringModel,
  relations: RelationIndex,
  pairs: PairList,
  onScored: (done: number, total: number) => Promise<void>,
): Promise<LinkColumns> {
  const scorer = new PairScorer(input, model, relations);
  const rows = Array.from({ length: 7 }, () => new GrowableFloats());
  const [accountA, accountB, weight, probability, isStrong, isSingle, families] = rows;
  const familyBits = new GrowableFloats();
  for (let index = 0; index < pairs.size; index += 1) {
    if (index % reportEvery === 0) await onScored(index, pairs.size);
    const a = pairs.first(index);
    const b = pairs.second(index);
    const score = scorer.score(a, b);
    if (score.probability < model.parameters.keepProbability && !score.isStrong) continue;
    accountA?.push(a);
    accountB?.push(b);
    weight?.push(score.weightBits);
    probability?.push(score.probability);
    isStrong?.push(score.isStrong ? 1 : 0);
    isSingle?.push(score.isSingleFamily ? 1 : 0);
    families?.push(score.familiesFor);
    for (let family = 0; family < evidenceFamilies.length; family += 1)
      familyBits.push(scorer.familyBits[family] ?? 0);
  }
  await onScored(pairs.size, pairs.size);
  const column = (floats: GrowableFloats | undefined): Float64Array => floats?.view() ?? new Float64Array();
  return {
    accountA: Uint32Array.from(column(accountA)),
    accountB: Uint32Array.from(column(accountB)),
    weightBits: column(weight).slice(),
    probability: column(probability).slice(),
    isStrong: Uint8Array.from(column(isStrong)),
    isSingleFamily: Uint8Array.from(column(isSingle)),
    families: Uint8Array.from(column(families)),
    familyBits: Float32Array.from(familyBits.view()),
  };
}

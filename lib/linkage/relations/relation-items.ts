import { evidenceFamilies } from '@/lib/domain/evidence-family';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { toBits } from '@/lib/linkage/math/logit';
import { isFirstFunding } from '@/lib/linkage/relations/counterparties';
import type { RelationIndex } from '@/lib/linkage/relations/relation-index';
import { isSocialKind } from '@/lib/linkage/relations/social-kinds';
import { capCode, type ItemBuffer } from '@/lib/linkage/scoring/item-buffer';
import type { ScoringModel } from '@/lib/linkage/scoring/scoring-model';

/** Levels of the comparison, strongest first. */
export const relationLevels = { mutual: 0, firstFunding: 1, repeated: 2, oneWay: 3 } as const;
export const relationLevelNames = ['mutual', 'first funding', 'repeated', 'one way'] as const;

/**
 * Prior probability that a direct relation ties one hand, by level, for accounts with few partners. Source: closure over
 * account-to-account evidence alone reaches a pairwise precision of .965 on real sybil data (domain.md §0.4).
 */
const priors = [0.965, 0.965, 0.9, 0.85] as const;
/**
 * The same for what a stranger can plant, where relations are all the source holds and the cap would leave nothing: it
 * makes a possible link, which something else must complete.
 */
const plantedPrior = 0.7;
/** What a stranger can plant (a transfer, an invitation) adds at most this much, however rare. */
export const plantedCapBits = 3;
/** Occasions (relation-index.ts) at which the quieter and the busier end halve the prior. */
const quietHalf = 6;
const busyHalf = 25;

/** What remains of a relation's exclusivity when the busier end has had so many occasions: a service deals with everybody. */
export const busyShare = (occasions: number): number =>
  1 / (1 + (Math.max(0, occasions - 1) / busyHalf) ** 2);

/** Relations of the pair, aggregated over both directions. */
interface PairRelation {
  relation: number;
  isMutual: boolean;
  /** All of them are such as colleagues and friends have. */
  isSocial: boolean;
  /** All of them hand over trifles only. */
  isTrifle: boolean;
  isFirstFunding: boolean;
  count: number;
  firstSeen: number;
  lastSeen: number;
}

/** Scores what two accounts did to each other directly. */
export class RelationScorer {
  readonly #input: LinkageInput;
  readonly #model: ScoringModel;
  readonly #index: RelationIndex;
  readonly #isOnlyFamily: boolean;
  readonly #isSocial: readonly boolean[];
  readonly #isTrifle: Uint8Array;
  /** Without times nothing tells what came first, and no relation can be held against another. */
  readonly #hasTimes: boolean;

  constructor(input: LinkageInput, model: ScoringModel, index: RelationIndex) {
    this.#input = input;
    this.#model = model;
    this.#index = index;
    this.#isSocial = input.relationKinds.map(isSocialKind);
    this.#isTrifle = model.relation?.isTrifle ?? new Uint8Array(input.relations.source.length);
    this.#isOnlyFamily = model.familiesAvailable.length === 1;
    this.#hasTimes = input.relations.firstSeen.some((at) => !Number.isNaN(at));
  }

  score(a: number, b: number, items: ItemBuffer): void {
    const relationModel = this.#model.relation;
    const pair = relationModel ? this.#find(a, b) : undefined;
    if (!relationModel || !pair) return;
    const level = this.#levelOf(pair);
    const [left, right] = [relationModel.partners[a] ?? 1, relationModel.partners[b] ?? 1];
    const quiet = Math.max(0, Math.min(left, right) - 1);
    const canBePlanted = level >= relationLevels.repeated;
    const prior = canBePlanted && this.#hasTimes ? plantedPrior : (priors[level] ?? 0);
    const exclusivity = (prior / (1 + (quiet / quietHalf) ** 2)) * busyShare(Math.max(left, right));
    const bitsUncapped = toBits(exclusivity) - this.#model.priorBits;
    if (bitsUncapped <= 0) return;
    const isPlantable = canBePlanted && (pair.isTrifle || !this.#isOnlyFamily);
    const isCommunal = isPlantable || pair.isSocial;
    items.add({
      comparison: relationModel.comparison,
      level,
      family: evidenceFamilies.indexOf('relation'),
      identifier: -1,
      relation: pair.relation,
      bits: isPlantable ? Math.min(plantedCapBits, bitsUncapped) : bitsUncapped,
      bitsUncapped,
      cap: isPlantable && bitsUncapped > plantedCapBits ? capCode.planted : capCode.none,
      firstSeen: pair.firstSeen,
      lastSeen: pair.lastSeen,
      isIndependent: 0,
      isCommunal: isCommunal ? 1 : 0,
    });
  }

  #levelOf(pair: PairRelation): number {
    if (pair.isMutual) return relationLevels.mutual;
    if (pair.isFirstFunding) return relationLevels.firstFunding;
    return pair.count >= 2 ? relationLevels.repeated : relationLevels.oneWay;
  }

  #find(a: number, b: number): PairRelation | undefined {
    const { offsets, neighbour, relation } = this.#index;
    const { relations } = this.#input;
    let found: PairRelation | undefined;
    let forward = false;
    let backward = false;
    for (
      let at = lowerBound(neighbour, offsets[a] ?? 0, offsets[a + 1] ?? 0, b);
      at < (offsets[a + 1] ?? 0);
      at += 1
    ) {
      if (neighbour[at] !== b) break;
      const r = relation[at] ?? 0;
      forward ||= relations.source[r] === a;
      backward ||= relations.source[r] === b;
      found ??= {
        relation: r,
        isMutual: false,
        isSocial: true,
        isTrifle: true,
        isFirstFunding: false,
        count: 0,
        firstSeen: Number.NaN,
        lastSeen: Number.NaN,
      };
      found.isSocial &&= this.#isSocial[relations.kind[r] ?? 0] === true;
      found.isTrifle &&= this.#isTrifle[r] === 1;
      found.count += relations.count[r] ?? 1;
      found.isFirstFunding ||= this.#isFirstFunding(r);
      const first = relations.firstSeen[r] ?? Number.NaN;
      const last = relations.lastSeen[r] ?? Number.NaN;
      if (!(found.firstSeen <= first)) found.firstSeen = first;
      if (!(found.lastSeen >= last)) found.lastSeen = last;
    }
    if (found) found.isMutual = forward && backward;
    return found;
  }

  /** The target had done and received nothing before: no stranger could plant that afterwards. */
  #isFirstFunding(r: number): boolean {
    const target = this.#input.relations.target[r] ?? 0;
    return isFirstFunding(
      this.#input.relations.firstSeen[r] ?? Number.NaN,
      this.#model.relation?.firstContact[target] ?? Number.NaN,
      this.#input.accounts.firstSeen[target] ?? Number.NaN,
    );
  }
}

/** First position in `[start, end)` of an ascending array whose value is at least `wanted`. */
export function lowerBound(values: Uint32Array, start: number, end: number, wanted: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

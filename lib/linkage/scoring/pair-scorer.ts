import { evidenceFamilies } from '@/lib/domain/evidence-family';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { toProbability } from '@/lib/linkage/math/logit';
import { scoreProfile } from '@/lib/linkage/profile/profile-items';
import type { RelationIndex } from '@/lib/linkage/relations/relation-index';
import { RelationScorer } from '@/lib/linkage/relations/relation-items';
import { capCode, ItemBuffer } from '@/lib/linkage/scoring/item-buffer';
import { homeBits, type ScoringModel } from '@/lib/linkage/scoring/scoring-model';
import { TraceScorer } from '@/lib/linkage/scoring/trace-items';
import { scoreSignUp } from '@/lib/linkage/timing/sign-up-items';

/** What scoring one pair found; its items are in `PairScorer.items` until the next pair. */
export interface PairScore {
  weightBits: number;
  probability: number;
  isStrong: boolean;
  /** Strong although only one family spoke, because the pair's data could show no other. */
  isSingleFamily: boolean;
  /** Bit sets over `evidenceFamilies`. */
  familiesFor: number;
  familiesComparable: number;
}

/** Turns two accounts into a weight and the items it is made of. Symmetric in the accounts. */
export class PairScorer {
  readonly items = new ItemBuffer();
  readonly familyBits = new Float64Array(evidenceFamilies.length);
  readonly #input: LinkageInput;
  readonly #model: ScoringModel;
  readonly #traces: TraceScorer;
  readonly #relations: RelationScorer;
  readonly #order: number[] = [];
  readonly #collected = new ItemBuffer();

  constructor(input: LinkageInput, model: ScoringModel, index: RelationIndex) {
    this.#input = input;
    this.#model = model;
    this.#traces = new TraceScorer(input, model);
    this.#relations = new RelationScorer(input, model, index);
  }

  score(first: number, second: number): PairScore {
    const comparable = this.#collect(first, second, this.items);
    return this.#settle(first, second, comparable, this.#model.familiesAvailable.length);
  }

  /**
   * Calls `visit` with the score that the pair would have did the source hold nothing of one family, for each of `families`: what
   * is missing does not disagree. What there is of the pair is collected once.
   */
  scoreWithout(
    first: number,
    second: number,
    families: readonly number[],
    visit: (family: number, score: PairScore) => void,
  ): void {
    const comparable = this.#collect(first, second, this.#collected);
    for (const family of families) {
      this.items.fillWithout(this.#collected, family);
      const available = this.#model.familiesAvailable.filter((name) => name !== evidenceFamilies[family]);
      visit(family, this.#settle(first, second, comparable & ~(1 << family), available.length));
    }
  }

  /** Fills `items` with all that speaks for or against the pair. Returns the bit set of families in which both have data. */
  #collect(first: number, second: number, items: ItemBuffer): number {
    const a = Math.min(first, second);
    const b = Math.max(first, second);
    items.clear();
    let comparable = this.#traces.score(a, b, items);
    this.#relations.score(a, b, items);
    const pair = { a, b, accountsInWorld: this.#model.accountsInWorld };
    comparable |= scoreProfile(this.#input, this.#model.profile, pair, items);
    scoreSignUp(this.#input, this.#model, pair, items);
    return comparable;
  }

  #settle(first: number, second: number, comparable: number, familiesAvailable: number): PairScore {
    this.#applyDependence();
    const judged = this.#judge(comparable, familiesAvailable);
    return this.#placeInHome(Math.min(first, second), Math.max(first, second), judged);
  }

  /** Takes away what the class of households takes; how much evidence there is, and of how many families, stays as judged. */
  #placeInHome(a: number, b: number, judged: PairScore): PairScore {
    const { homes } = this.#model;
    const bits = homes ? homeBits(homes, a, b, judged.weightBits) : 0;
    if (!homes || bits === 0) return judged;
    this.items.add({
      comparison: homes.comparison,
      level: 0,
      family: evidenceFamilies.indexOf('identity'),
      identifier: -1,
      relation: -1,
      bits,
      bitsUncapped: bits,
      cap: capCode.none,
      firstSeen: Number.NaN,
      lastSeen: Number.NaN,
      isIndependent: 1,
      isCommunal: 0,
    });
    const weightBits = judged.weightBits + bits;
    return { ...judged, weightBits, probability: toProbability(weightBits) };
  }

  /** Within a family each further item counts a share of the one before; the family as a whole is bounded. */
  #applyDependence(): void {
    const { items, familyBits } = this;
    const order = this.#order;
    order.length = 0;
    for (let i = 0; i < items.size; i += 1)
      if (items.isIndependent[i] === 0 && (items.bits[i] ?? 0) > 0) order.push(i);
    order.sort((x, y) => (items.bits[y] ?? 0) - (items.bits[x] ?? 0) || x - y);
    familyBits.fill(0);
    const taken = new Uint8Array(evidenceFamilies.length);
    for (const i of order) {
      const family = items.family[i] ?? 0;
      const rank = taken[family] ?? 0;
      taken[family] = rank + 1;
      if (rank > 0)
        this.#lower(
          i,
          (items.bits[i] ?? 0) * this.#model.parameters.dependenceFactor ** rank,
          capCode.dependence,
        );
      const room = this.#model.parameters.familyCapBits - (familyBits[family] ?? 0);
      if ((items.bits[i] ?? 0) > room) this.#lower(i, room, capCode.family);
      familyBits[family] = (familyBits[family] ?? 0) + (items.bits[i] ?? 0);
    }
    if (this.#model.hasPossessions) this.#boundCommunity(order);
    for (let i = 0; i < items.size; i += 1) {
      if (items.isIndependent[i] === 0) continue;
      const family = items.family[i] ?? 0;
      familyBits[family] = (familyBits[family] ?? 0) + (items.bits[i] ?? 0);
    }
  }

  /** Takes the bits beyond the community's bound away, in proportion, from all that communities share. */
  #boundCommunity(order: readonly number[]): void {
    const { items, familyBits } = this;
    let total = 0;
    let bound = this.#model.parameters.communityCapBits;
    let best = 0;
    for (const i of order) {
      const bits = items.bits[i] ?? 0;
      if (items.isCommunal[i] === 1) total += bits;
      else if (bits > best) {
        // Two holders of a community's possession share what their community shares.
        best = bits;
        const own = this.#model.values.communityBits[items.identifier[i] ?? -1] ?? Number.POSITIVE_INFINITY;
        bound = Math.min(this.#model.parameters.communityCapBits, own);
      }
    }
    if (total <= bound) return;
    for (const i of order) {
      if (items.isCommunal[i] !== 1) continue;
      const before = items.bits[i] ?? 0;
      this.#lower(i, before * (bound / total), capCode.community);
      const family = items.family[i] ?? 0;
      familyBits[family] = (familyBits[family] ?? 0) - before + (items.bits[i] ?? 0);
    }
  }

  #lower(item: number, bits: number, cap: number): void {
    this.items.bits[item] = bits;
    if (this.items.cap[item] === capCode.none) this.items.cap[item] = cap;
  }

  #judge(comparable: number, familiesAvailable: number): PairScore {
    const { items, familyBits } = this;
    const { parameters, priorBits, values } = this.#model;
    let weightBits = priorBits;
    let confirmed = 0;
    let pieces = 0;
    let best = 0;
    for (let i = 0; i < items.size; i += 1) {
      const bits = items.bits[i] ?? 0;
      weightBits += bits;
      if (bits >= parameters.familyBitsMin) pieces += 1;
      best = Math.max(best, bits);
      const identifier = items.identifier[i] ?? -1;
      if (bits > 0 && identifier >= 0 && values.isConfirmed[identifier] === 1) confirmed = 1;
    }
    let familiesFor = 0;
    let families = 0;
    for (let family = 0; family < familyBits.length; family += 1) {
      if ((familyBits[family] ?? 0) > 0) comparable |= 1 << family;
      if ((familyBits[family] ?? 0) < parameters.familyBitsMin) continue;
      familiesFor |= 1 << family;
      families += 1;
    }
    const probability = toProbability(weightBits);
    const base = { weightBits, probability, familiesFor, familiesComparable: comparable };
    if (families + confirmed >= 2 && probability >= parameters.strongProbability)
      return { ...base, isStrong: true, isSingleFamily: families < 2 && confirmed === 0 };
    const couldShowOne = countBits(comparable) <= 1;
    const isWorldSingle = familiesAvailable <= 1;
    const isEnough =
      (pieces >= 2 && probability >= parameters.singleFamilyProbability) ||
      ((isWorldSingle || confirmed === 1) &&
        Math.min(probability, toProbability(priorBits + best)) >= parameters.singleItemProbability);
    return { ...base, isStrong: couldShowOne && isEnough, isSingleFamily: couldShowOne };
  }
}

/** Number of set bits of a small bit set. */
export function countBits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

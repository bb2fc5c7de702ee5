import { evidenceFamilies } from '@/lib/domain/evidence-family';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { toBits } from '@/lib/linkage/math/logit';
import { busyShare } from '@/lib/linkage/relations/relation-items';
import { capCode, type ItemBuffer } from '@/lib/linkage/scoring/item-buffer';
import type { KindModel, ScoringModel } from '@/lib/linkage/scoring/scoring-model';
import { plantedReason } from '@/lib/linkage/traces/trace-kind';

const dayMs = 86_400_000;

/** Time between two spans of use, in days; 0 where they overlap or where nothing is known. */
export function gapDays(firstA: number, lastA: number, firstB: number, lastB: number): number {
  const gap = Math.max(firstA, firstB) - Math.min(lastA, lastB);
  return gap > 0 ? gap / dayMs : 0;
}

/** Scores what two accounts have in common, and what both have without agreeing. */
export class TraceScorer {
  readonly #input: LinkageInput;
  readonly #model: ScoringModel;
  readonly #family: Uint8Array;
  /** Per kind, for the pair at hand: values of each account. */
  readonly #valuesA: Uint32Array;
  readonly #valuesB: Uint32Array;
  readonly #bestLevel: Int16Array;
  readonly #bestBits: Float64Array;
  /** For the pair at hand: what its busier account leaves of a counterparty's exclusivity. */
  #busyShare = 1;

  constructor(input: LinkageInput, model: ScoringModel) {
    this.#input = input;
    this.#model = model;
    this.#family = Uint8Array.from(model.kinds, ({ facts }) => evidenceFamilies.indexOf(facts.family));
    this.#valuesA = new Uint32Array(model.kinds.length);
    this.#valuesB = new Uint32Array(model.kinds.length);
    this.#bestLevel = new Int16Array(model.comparisons.length);
    this.#bestBits = new Float64Array(model.comparisons.length);
  }

  /** Appends the items of the pair. Returns the bit set of families in which both accounts have data. */
  score(a: number, b: number, items: ItemBuffer): number {
    this.#valuesA.fill(0);
    this.#valuesB.fill(0);
    this.#bestLevel.fill(-1);
    const start = items.size;
    const partners = this.#model.relation?.partners;
    this.#busyShare = busyShare(Math.max(partners?.[a] ?? 0, partners?.[b] ?? 0));
    this.#collectShared(a, b, items);
    this.#keepOneLevelPerComparison(items, start);
    return this.#collectDiffering(items);
  }

  #collectShared(a: number, b: number, items: ItemBuffer): void {
    const { uses, identifiers } = this.#input;
    const shared: [number, number][] = [];
    let left = uses.offsets[a] ?? 0;
    let right = uses.offsets[b] ?? 0;
    const leftEnd = uses.offsets[a + 1] ?? 0;
    const rightEnd = uses.offsets[b + 1] ?? 0;
    const kindOf = (use: number): number => identifiers.kind[uses.identifier[use] ?? 0] ?? 0;
    const count = (values: Uint32Array, use: number): void => {
      const kind = kindOf(use);
      values[kind] = (values[kind] ?? 0) + 1;
    };
    while (left < leftEnd || right < rightEnd) {
      const x = left < leftEnd ? (uses.identifier[left] ?? 0) : Number.POSITIVE_INFINITY;
      const y = right < rightEnd ? (uses.identifier[right] ?? 0) : Number.POSITIVE_INFINITY;
      if (x === y) shared.push([left, right]);
      if (x <= y) count(this.#valuesA, left);
      if (y <= x) count(this.#valuesB, right);
      if (x <= y) left += 1;
      if (y <= x) right += 1;
    }
    for (const [useA, useB] of shared) this.#addShared(useA, useB, items);
  }

  #addShared(useA: number, useB: number, items: ItemBuffer): void {
    const { uses, identifiers } = this.#input;
    const identifier = uses.identifier[useA] ?? 0;
    const kindNumber = identifiers.kind[identifier] ?? 0;
    const kind = this.#model.kinds[kindNumber];
    if (!kind) return;
    const firstA = uses.firstSeen[useA] ?? Number.NaN;
    const firstB = uses.firstSeen[useB] ?? Number.NaN;
    const lastA = uses.lastSeen[useA] ?? Number.NaN;
    const lastB = uses.lastSeen[useB] ?? Number.NaN;
    const bitsUncapped = this.#valueBits(kind, kindNumber, identifier, {
      gap: gapDays(firstA, lastA, firstB, lastB),
      share: kind.facts.family === 'relation' ? this.#busyShare : 1,
    });
    if (bitsUncapped <= 0) return;
    let bits = bitsUncapped;
    let cap: number = capCode.none;
    if (kind.facts.capBits !== null && bits > kind.facts.capBits) {
      bits = kind.facts.capBits;
      cap = kind.facts.capReason === plantedReason ? capCode.planted : capCode.natural;
    }
    if (identifiers.sharedClass[identifier] !== null) {
      bits = 0;
      cap = capCode.listed;
    }
    items.add({
      comparison: kind.comparison,
      level: kind.level,
      family: this.#family[kindNumber] ?? 0,
      identifier,
      relation: -1,
      bits,
      bitsUncapped,
      cap,
      firstSeen: Math.min(firstA, firstB),
      lastSeen: Math.max(lastA, lastB),
      isIndependent: 0,
      isCommunal: kind.facts.isPossession ? 0 : 1,
    });
    if ((this.#bestLevel[kind.comparison] ?? -1) < 0 || bits > (this.#bestBits[kind.comparison] ?? 0)) {
      this.#bestLevel[kind.comparison] = kind.level;
      this.#bestBits[kind.comparison] = bits;
    }
  }

  /**
   * Weight of one shared value: what its exclusivity adds to the prior, less what many values per account make likely by
   * chance (degree-corrected null), faded by the time between the two uses.
   */
  #valueBits(
    kind: KindModel,
    kindNumber: number,
    identifier: number,
    { gap, share }: { gap: number; share: number },
  ): number {
    const exclusivity = this.#model.values.exclusivity[identifier] ?? 0;
    const many = Math.sqrt((this.#valuesA[kindNumber] ?? 1) * (this.#valuesB[kindNumber] ?? 1));
    // A hand's accounts with many values share more of them as well, which takes half of the correction back; how many
    // counterparties an account has is no sign of a hand.
    const weight = kind.facts.family === 'relation' ? 2 : 1;
    const crowding = weight * Math.log2(Math.max(1, many / Math.max(1, kind.valuesPerAccount)));
    const bits = toBits(exclusivity * share) - this.#model.priorBits - crowding;
    return bits * Math.exp(-gap / kind.facts.persistenceDays);
  }

  /** Levels of one comparison are nested: keeps the items of the level that says most. */
  #keepOneLevelPerComparison(items: ItemBuffer, start: number): void {
    for (let i = start; i < items.size; i += 1) {
      const isKept = items.level[i] === this.#bestLevel[items.comparison[i] ?? 0];
      if (isKept || items.bits[i] === 0) continue;
      items.bits[i] = 0;
      items.cap[i] = capCode.dependence;
    }
  }

  #collectDiffering(items: ItemBuffer): number {
    let both = 0;
    for (let kindNumber = 0; kindNumber < this.#model.kinds.length; kindNumber += 1) {
      if ((this.#valuesA[kindNumber] ?? 0) === 0 || (this.#valuesB[kindNumber] ?? 0) === 0) continue;
      const kind = this.#model.kinds[kindNumber];
      if (!kind) continue;
      if (kind.facts.isPossession) both |= 1 << (this.#family[kindNumber] ?? 0);
      if (kind.differsBits === 0 || (this.#bestLevel[kind.comparison] ?? -1) >= 0) continue;
      items.add({
        comparison: kind.comparison,
        level: (this.#model.comparisons[kind.comparison]?.levels.length ?? 1) - 1,
        family: this.#family[kindNumber] ?? 0,
        identifier: -1,
        relation: -1,
        bits: kind.differsBits,
        bitsUncapped: kind.differsBits,
        cap: capCode.none,
        firstSeen: Number.NaN,
        lastSeen: Number.NaN,
        isIndependent: 1,
        isCommunal: 0,
      });
    }
    return both;
  }
}

import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { SeededRandom } from '@/lib/linkage/math/random';
import { degreeOf, type Holders } from '@/lib/linkage/traces/holders';
import type { KindStats } from '@/lib/linkage/traces/kind-stats';

/** Pairs of holders looked at per value; all of them where there are fewer. */
export const pairsPerValueMax = 150;
/** A value may confirm another when its own prior exclusivity is at least this. */
const confirmingExclusivityMin = 0.05;

/** For each identifier: how often pairs of its holders also share a telling value of another family. */
export interface Corroboration {
  /** Pairs looked at in which both accounts hold values of another family that could confirm. */
  trials: Float32Array;
  successes: Float32Array;
}

/** Reads which families two accounts could confirm each other in, and in which they do. */
export class ConfirmationReader {
  readonly #input: LinkageInput;
  readonly #familyOfKind: Uint8Array;
  /** Uses of values that can confirm, by account, ascending: few of all uses, so that pairs are read quickly. */
  readonly #offsets: Uint32Array;
  readonly #telling: Uint32Array;

  constructor(
    input: LinkageInput,
    kinds: readonly KindStats[],
    families: readonly string[],
    exclusivity: Float64Array,
  ) {
    this.#input = input;
    this.#familyOfKind = Uint8Array.from(kinds, ({ facts }) => families.indexOf(facts.family));
    const confirms = new Uint8Array(input.identifiers.ids.length);
    for (let i = 0; i < confirms.length; i += 1) {
      const kind = kinds[input.identifiers.kind[i] ?? 0];
      const isTelling =
        kind?.facts.isPossession === true && (exclusivity[i] ?? 0) >= confirmingExclusivityMin;
      confirms[i] = isTelling && input.identifiers.sharedClass[i] === null ? 1 : 0;
    }
    const { offsets, identifier } = input.uses;
    this.#offsets = new Uint32Array(offsets.length);
    this.#telling = new Uint32Array(identifier.length);
    let kept = 0;
    for (let account = 0; account + 1 < offsets.length; account += 1) {
      for (let use = offsets[account] ?? 0; use < (offsets[account + 1] ?? 0); use += 1) {
        const value = identifier[use] ?? 0;
        if (confirms[value] === 1) this.#telling[kept++] = value;
      }
      this.#offsets[account + 1] = kept;
    }
  }

  /** Bit sets of families: with telling data on both sides, and with a telling value in common. */
  read(a: number, b: number, holds: Uint8Array): { possible: number; agreed: number } {
    const offsets = this.#offsets;
    const telling = this.#telling;
    let agreed = 0;
    let left = offsets[a] ?? 0;
    let right = offsets[b] ?? 0;
    const leftEnd = offsets[a + 1] ?? 0;
    const rightEnd = offsets[b + 1] ?? 0;
    while (left < leftEnd && right < rightEnd) {
      const x = telling[left] ?? 0;
      const y = telling[right] ?? 0;
      if (x === y) {
        agreed |= this.familyBitOf(x);
        left += 1;
        right += 1;
      } else if (x < y) left += 1;
      else right += 1;
    }
    return { possible: (holds[a] ?? 0) & (holds[b] ?? 0), agreed };
  }

  /** For each account, the families in which it holds values of a kind that can confirm. */
  buildHolds(kinds: readonly KindStats[]): Uint8Array {
    const { uses, identifiers, accounts } = this.#input;
    const holds = new Uint8Array(accounts.ids.length);
    for (let account = 0; account < holds.length; account += 1) {
      for (let use = uses.offsets[account] ?? 0; use < (uses.offsets[account + 1] ?? 0); use += 1) {
        const kind = identifiers.kind[uses.identifier[use] ?? 0] ?? 0;
        if (kinds[kind]?.facts.isPossession)
          holds[account] = (holds[account] ?? 0) | (1 << (this.#familyOfKind[kind] ?? 0));
      }
    }
    return holds;
  }

  familyBitOf(identifier: number): number {
    return 1 << (this.#familyOfKind[this.#input.identifiers.kind[identifier] ?? 0] ?? 0);
  }
}

/** Calls `visit` with all pairs of a value's holders, or with a seeded sample of them. */
export function eachHolderPair(
  holders: Holders,
  identifier: number,
  random: SeededRandom,
  visit: (a: number, b: number) => void,
): void {
  const start = holders.offsets[identifier] ?? 0;
  const degree = degreeOf(holders, identifier);
  const at = (position: number): number => holders.account[start + position] ?? 0;
  if ((degree * (degree - 1)) / 2 <= pairsPerValueMax) {
    for (let i = 0; i < degree; i += 1) for (let j = i + 1; j < degree; j += 1) visit(at(i), at(j));
    return;
  }
  for (let draw = 0; draw < pairsPerValueMax; draw += 1) {
    const i = random.nextBelow(degree);
    const j = (i + 1 + random.nextBelow(degree - 1)) % degree;
    visit(at(Math.min(i, j)), at(Math.max(i, j)));
  }
}

/** Counts confirmations of every shared value, on all pairs of its holders or a uniform sample: never on candidates, which are biased. */
export function countCorroboration(
  holders: Holders,
  reader: ConfirmationReader,
  holds: Uint8Array,
  seed: number,
): Corroboration {
  const identifiers = holders.offsets.length - 1;
  const trials = new Float32Array(identifiers);
  const successes = new Float32Array(identifiers);
  const random = new SeededRandom(seed);
  for (let identifier = 0; identifier < identifiers; identifier += 1) {
    if (degreeOf(holders, identifier) < 2) continue;
    const others = ~reader.familyBitOf(identifier);
    eachHolderPair(holders, identifier, random, (a, b) => {
      const { possible, agreed } = reader.read(a, b, holds);
      if ((possible & others) === 0) return;
      trials[identifier] = (trials[identifier] ?? 0) + 1;
      if ((agreed & others) !== 0) successes[identifier] = (successes[identifier] ?? 0) + 1;
    });
  }
  return { trials, successes };
}

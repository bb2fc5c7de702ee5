import { evidenceFamilies } from '@/lib/domain/evidence-family';
import { queueKind } from '@/lib/linkage/groups/add-queues';
import { excessBits } from '@/lib/linkage/groups/excess-bits';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { toProbability } from '@/lib/linkage/math/logit';
import { SeededRandom } from '@/lib/linkage/math/random';
import { ConfirmationReader } from '@/lib/linkage/traces/corroborate';
import type { Holders } from '@/lib/linkage/traces/holders';
import type { KindStats } from '@/lib/linkage/traces/kind-stats';
import type { ExclusivityModel } from '@/lib/linkage/traces/learn-exclusivity';

/** Pairs of members looked at: all of them, or a uniform sample of so many. */
const pairsMax = 20_000;
/** What a corroborated queue says of two of its members. */
const corroborated = 0.97;
/** Bits that an uncorroborated queue may add, where another family could have spoken: programs on a clock are even, too. */
const loneBits = 6;
/** Two agreements, and no more than one chance in 250. */
const agreementsMin = 2;
const bitsMin = 8;

/** Calls `visit` with all pairs of a list, or with a seeded sample of them. */
function eachPair(list: Uint32Array, seed: number, visit: (a: number, b: number) => void): void {
  const size = list.length;
  const at = (place: number): number => list[place] ?? 0;
  if ((size * (size - 1)) / 2 <= pairsMax) {
    for (let i = 0; i < size; i += 1) for (let j = i + 1; j < size; j += 1) visit(at(i), at(j));
    return;
  }
  const random = new SeededRandom(seed);
  for (let draw = 0; draw < pairsMax; draw += 1) {
    const i = random.nextBelow(size);
    const j = (i + 1 + random.nextBelow(size - 1)) % size;
    visit(at(Math.min(i, j)), at(Math.max(i, j)));
  }
}

/**
 * Corroborates queues as groups: do members share possessions of other families more often than random accounts do? The
 * rule of two families is asked of the group where its single pairs are too careful to answer. Where no member could
 * show another family, the queue keeps what it was given. Changes `learned` in place.
 */
export function judgeQueues(
  input: LinkageInput,
  holders: Holders,
  kinds: readonly KindStats[],
  learned: ExclusivityModel,
  options: { priorBits: number; seed: number },
): void {
  const queue = kinds.findIndex(({ name }) => name === queueKind);
  if (queue < 0) return;
  const reader = new ConfirmationReader(input, kinds, evidenceFamilies, learned.exclusivity);
  const holds = reader.buildHolds(kinds);
  const others = ~(1 << evidenceFamilies.indexOf('behaviour'));
  for (const [identifier, kind] of input.identifiers.kind.entries()) {
    if (kind !== queue) continue;
    const members = holders.account.subarray(holders.offsets[identifier], holders.offsets[identifier + 1]);
    let trials = 0;
    let agreements = 0;
    eachPair(members, options.seed, (a, b) => {
      const { possible, agreed } = reader.read(a, b, holds);
      if ((possible & others) === 0) return;
      trials += 1;
      if ((agreed & others) !== 0) agreements += 1;
    });
    if (trials === 0) continue;
    const isCorroborated =
      agreements >= agreementsMin && excessBits(agreements, trials * learned.chanceRate) >= bitsMin;
    learned.isConfirmed[identifier] = isCorroborated ? 1 : 0;
    learned.exclusivity[identifier] = isCorroborated
      ? corroborated
      : toProbability(options.priorBits + loneBits);
  }
}

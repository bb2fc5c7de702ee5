import type { PairList } from '@/lib/linkage/blocking/pair-list';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { SeededRandom } from '@/lib/linkage/math/random';
import type { FixedWeights } from '@/lib/linkage/parameters';
import { comparerOf, type FieldComparer } from '@/lib/linkage/profile/field-comparer';
import { type ProfileModel, profileLevelCount } from '@/lib/linkage/profile/profile-model';

const randomPairs = 60_000;
const learningPairsMax = 500_000;
const roundsMax = 60;
/** Levels of the m table before any data: most fields of one person agree. */
const mPrior = [0.8, 0.1, 0.05, 0.05] as const;
const priorPairs = 5;
/** Where hands show otherwise too, they make names up: a difference says little, and blocked pairs seldom show any. */
const differsBitsMin = -1;

/** Levels of one pair over all fields, packed in base 5; the digit 4 stands for missing. */
function patternOf(comparers: readonly FieldComparer[], a: number, b: number): number {
  let pattern = 0;
  for (let column = comparers.length - 1; column >= 0; column -= 1) {
    const level = comparers[column]?.compare(a, b) ?? -1;
    pattern = pattern * 5 + (level < 0 ? profileLevelCount : level);
  }
  return pattern;
}

function levelsOf(pattern: number, columns: number): number[] {
  const levels: number[] = [];
  let rest = pattern;
  for (let column = 0; column < columns; column += 1) {
    levels.push(rest % 5);
    rest = Math.floor(rest / 5);
  }
  return levels;
}

/** u: levels of uniformly drawn pairs, which are almost all of different hands; add-one smoothing. */
function learnU(input: LinkageInput, seed: number): number[][] {
  const accounts = input.accounts.ids.length;
  const comparers = input.profile.map(comparerOf);
  const random = new SeededRandom(seed ^ 0x0dd5);
  const counts = input.profile.map(() => new Array<number>(profileLevelCount).fill(0));
  const all = (accounts * (accounts - 1)) / 2;
  const draws = accounts < 2 ? 0 : Math.min(randomPairs, Math.max(all * 2, 1_000));
  for (let draw = 0; draw < draws; draw += 1) {
    const a = random.nextBelow(accounts);
    const b = (a + 1 + random.nextBelow(accounts - 1)) % accounts;
    for (const [column, level] of levelsOf(patternOf(comparers, a, b), counts.length).entries()) {
      const row = counts[column];
      if (row && level < profileLevelCount) row[level] = (row[level] ?? 0) + 1;
    }
  }
  return counts.map((row) => {
    const total = row.reduce((sum, n) => sum + n, 0);
    return row.map((n) => (n + 0.5) / (total + 0.5 * profileLevelCount));
  });
}

/** m by expectation–maximisation over candidate pairs with u held fixed (Fellegi–Sunter, conditional independence). */
function learnM(
  patterns: ReadonlyMap<number, number>,
  u: readonly number[][],
  matchShare: number,
): number[][] {
  const columns = u.length;
  const rows = [...patterns].map(([pattern, count]) => ({ levels: levelsOf(pattern, columns), count }));
  let m: number[][] = u.map(() => [...mPrior]);
  let lambda = matchShare;
  for (let round = 0; round < roundsMax; round += 1) {
    const sums = u.map(() => mPrior.map((share) => share * priorPairs));
    let matches = 0;
    let pairs = 0;
    for (const { levels, count } of rows) {
      let odds = lambda / (1 - lambda);
      for (const [column, level] of levels.entries()) {
        if (level < profileLevelCount) odds *= (m[column]?.[level] ?? 1) / (u[column]?.[level] ?? 1);
      }
      const expected = (odds / (1 + odds)) * count;
      matches += expected;
      pairs += count;
      for (const [column, level] of levels.entries()) {
        const row = sums[column];
        if (row && level < profileLevelCount) row[level] = (row[level] ?? 0) + expected;
      }
    }
    const next = sums.map((row) => {
      const total = row.reduce((sum, n) => sum + n, 0);
      return row.map((n) => n / total);
    });
    const moved = Math.max(...next.flatMap((row, c) => row.map((n, l) => Math.abs(n - (m[c]?.[l] ?? 0)))));
    m = next;
    lambda = Math.min(0.999, Math.max(1e-6, matches / Math.max(1, pairs)));
    if (moved < 1e-6) break;
  }
  return m;
}

function frequenciesOf(values: readonly (string | null)[]): {
  frequency: Float64Array;
  agreementChance: number;
} {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const value of values) {
    if (value === null) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    filled += 1;
  }
  let agreementChance = 0;
  for (const count of counts.values()) agreementChance += (count / filled) ** 2;
  // A value's own holders do not count themselves: the share is of the other accounts (leave-one-out).
  const frequency = Float64Array.from(values, (value) =>
    value === null ? 0 : Math.max(0, (counts.get(value) ?? 1) - 1) / Math.max(1, filled - 1),
  );
  return { frequency, agreementChance };
}

/** Learns every profile field's m and u. `pairs` are all candidates: those that share other evidence teach m as well. */
export function learnProfile(
  input: LinkageInput,
  pairs: PairList,
  options: {
    seed: number;
    firstComparison: number;
    isOnlyEvidence: boolean;
    fixed?: FixedWeights['profile'] | undefined;
  },
): ProfileModel[] {
  if (input.profile.length === 0) return [];
  const u = learnU(input, options.seed);
  const comparers = input.profile.map(comparerOf);
  const patterns = new Map<number, number>();
  const step = Math.max(1, Math.ceil(pairs.size / learningPairsMax));
  for (let i = 0; i < pairs.size; i += step) {
    const pattern = patternOf(comparers, pairs.first(i), pairs.second(i));
    patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
  }
  const fixed = input.profile.map(({ attribute }) => options.fixed?.[attribute]);
  const known = u.map((learned, column) => fixed[column]?.u ?? learned);
  const m = learnM(patterns, known, 0.1);
  return input.profile.map((column, index) => ({
    column: index,
    comparison: options.firstComparison + index,
    m: fixed[index]?.m ?? m[index] ?? [...mPrior],
    u: known[index] ?? [],
    differsBitsMin: options.isOnlyEvidence ? null : differsBitsMin,
    ...frequenciesOf(column.values),
  }));
}

import { type DayCounts, sumDays } from '@/lib/linkage/groups/day-counts';

/**
 * How evenly one account sends from day to day: mean square of successive differences over their Poisson expectation
 * (von Neumann 1941). About 1 for independent requests at a rate that drifts slowly, above for sittings and moods, well
 * below where something deals the requests out. NaN where the account has too little to say.
 */
export function localDispersion({ counts, first, last }: DayCounts): number {
  let squares = 0;
  let expected = 0;
  for (let day = first + 1; day + 1 < last; day += 1) {
    const now = counts[day] ?? 0;
    const next = counts[day + 1] ?? 0;
    squares += (now - next) ** 2;
    expected += now + next;
  }
  return expected === 0 ? Number.NaN : squares / expected;
}

/** Smallest expected count per account and bin: below it Pearson's statistic is not χ². */
const binCountMin = 2;

export interface GroupEvenness {
  dispersion: number;
  /** log2 likelihood ratio against independent senders at the same common rate. */
  bits: number;
  /** Degrees of freedom that the dispersion rests on. */
  freedom: number;
}

/** Bins of whole days in which the common rate expects enough of every account. */
function cutBins(rate: Float64Array): number[][] {
  const bins: number[][] = [];
  let bin: number[] = [];
  let expected = 0;
  for (const [day, perAccount] of rate.entries()) {
    if (perAccount === 0) continue;
    bin.push(day);
    expected += perAccount;
    if (expected < binCountMin) continue;
    bins.push(bin);
    bin = [];
    expected = 0;
  }
  return bins;
}

/**
 * Dispersion of a group's counts about its own common rate (Pearson's χ² over its degrees of freedom), and how much better a
 * dispersion below 1 explains it than the 1 of independent Poisson senders, which is the most even that free will gets.
 */
export function measureEvenness(members: readonly DayCounts[], days: number): GroupEvenness {
  const { sum, active } = sumDays(members, days);
  const rate = sum.map((total, day) => ((active[day] ?? 0) < 2 ? 0 : total / (active[day] ?? 1)));
  let statistic = 0;
  let freedom = 0;
  for (const bin of cutBins(rate)) {
    const from = bin[0] ?? 0;
    const to = bin.at(-1) ?? 0;
    const expected = bin.reduce((total, day) => total + (rate[day] ?? 0), 0);
    let senders = 0;
    for (const { counts, first, last } of members) {
      if (first >= from || last <= to) continue;
      const observed = bin.reduce((total, day) => total + (counts[day] ?? 0), 0);
      statistic += (observed - expected) ** 2 / expected;
      senders += 1;
    }
    freedom += Math.max(0, senders - 1);
  }
  if (freedom === 0) return { dispersion: Number.NaN, bits: 0, freedom };
  const dispersion = statistic / freedom;
  const floor = Math.max(dispersion, 1e-3);
  const bits = dispersion >= 1 ? 0 : ((freedom / 2) * (floor - 1 - Math.log(floor))) / Math.LN2;
  return { dispersion, bits, freedom };
}

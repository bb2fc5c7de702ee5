import { type DayCounts, type DaySums, sumDays } from '@/lib/linkage/groups/day-counts';
import { measureEvenness } from '@/lib/linkage/groups/evenness';

/** Bits per account by which two rates must beat a common one; halving pure chance gains about half a bit. */
const gainPerAccountMin = 3;
/** Bits by which an account's own days must prefer its half; one that fits both belongs to neither. */
const memberBitsMin = 3;
const sweepsMax = 20;
const dispersionFloor = 1e-3;

/** What a group sent by day; an account's own days can be left out of it. */
class Rate {
  readonly members: ReadonlySet<DayCounts>;
  readonly #sums: DaySums;

  constructor(members: readonly DayCounts[], days: number) {
    this.members = new Set(members);
    this.#sums = sumDays(members, days);
  }

  /** Mean exchanges per account on a day, without one account; NaN where nobody else lived through it. */
  at(day: number, without?: DayCounts): number {
    const isOwn = without !== undefined && this.members.has(without);
    const active = (this.#sums.active[day] ?? 0) - (isOwn ? 1 : 0);
    return active <= 0
      ? Number.NaN
      : ((this.#sums.sum[day] ?? 0) - (isOwn ? (without.counts[day] ?? 0) : 0)) / active;
  }
}

const spread = (common: Rate, day: number): number => Math.max(0.5, common.at(day));

/** Mean squared distance of an account's days from a rate, in units of Poisson variance; −1 where no day can be compared. */
function distance(account: DayCounts, rate: Rate, common: Rate): number {
  let squares = 0;
  let days = 0;
  for (let day = account.first + 1; day < account.last; day += 1) {
    const expected = rate.at(day, account);
    if (Number.isNaN(expected)) continue;
    squares += ((account.counts[day] ?? 0) - expected) ** 2 / spread(common, day);
    days += 1;
  }
  return days === 0 ? -1 : squares / days;
}

/** By how much an account's days are nearer to the first rate than to the second, over the days that both know. */
function preference(account: DayCounts, first: Rate, second: Rate, common: Rate): number {
  let squares = 0;
  for (let day = account.first + 1; day < account.last; day += 1) {
    const count = account.counts[day] ?? 0;
    const near = first.at(day, account);
    const far = second.at(day, account);
    if (Number.isNaN(near) || Number.isNaN(far)) continue;
    squares += ((count - far) ** 2 - (count - near) ** 2) / spread(common, day);
  }
  return squares;
}

function farthest(
  members: readonly DayCounts[],
  measure: (account: DayCounts) => number,
): DayCounts | undefined {
  let found: DayCounts | undefined;
  let most = 0;
  for (const account of members) {
    const far = measure(account);
    if (far <= most) continue;
    found = account;
    most = far;
  }
  return found;
}

type Halves = [DayCounts[], DayCounts[]];

/** The two groups that a group falls into most clearly (two means about two rates, from its two most unlike accounts). */
function halve(members: readonly DayCounts[], days: number, common: Rate): Halves | undefined {
  const first = farthest(members, (account) => distance(account, common, common));
  if (!first) return undefined;
  const fromFirst = new Rate([first], days);
  const second = farthest(members, (account) =>
    account === first ? 0 : distance(account, fromFirst, common),
  );
  if (!second) return undefined;
  let rates = [fromFirst, new Rate([second], days)] as const;
  let halves: Halves = [[], []];
  for (let sweep = 0; sweep < sweepsMax; sweep += 1) {
    const next: Halves = [[], []];
    for (const account of members) {
      const isSecond =
        account !== first && (account === second || preference(account, rates[1], rates[0], common) > 0);
      next[isSecond ? 1 : 0].push(account);
    }
    const isSettled = next[0].length === halves[0].length && next[0].every((a, i) => a === halves[0][i]);
    halves = next;
    if (halves[0].length < 2 || halves[1].length < 2) return undefined;
    if (isSettled) break;
    rates = [new Rate(halves[0], days), new Rate(halves[1], days)];
  }
  return halves;
}

/** The halves without the accounts that fit both about as well, at the dispersion that the halves show. */
function keepClear(halves: Halves, days: number, common: Rate, dispersion: number): DayCounts[][] {
  const [left, right] = [new Rate(halves[0], days), new Rate(halves[1], days)];
  const isClear = (account: DayCounts, near: Rate, far: Rate): boolean =>
    preference(account, near, far, common) / (2 * dispersion * Math.LN2) >= memberBitsMin;
  return [
    halves[0].filter((account) => isClear(account, left, right)),
    halves[1].filter((account) => isClear(account, right, left)),
  ];
}

/**
 * Splits a group that two balancers feed at rates which Poisson senders could not tell apart, but evenly dealt ones can: by
 * quasi-likelihood at the dispersion that the halves show, less what two rates for one (BIC) and the choice of halves cost.
 * Repeated until no half falls apart.
 */
export function splitQueue(members: readonly DayCounts[], days: number): DayCounts[][] {
  const common = new Rate(members, days);
  const halves = halve(members, days, common);
  if (!halves) return [[...members]];
  const whole = measureEvenness(members, days);
  const [left, right] = [measureEvenness(halves[0], days), measureEvenness(halves[1], days)];
  if (left.freedom === 0 || right.freedom === 0) return [[...members]];
  const freedom = left.freedom + right.freedom;
  const squares = left.dispersion * left.freedom + right.dispersion * right.freedom;
  const within = Math.max(dispersionFloor, squares / freedom);
  const bins = whole.freedom / Math.max(1, members.length - 1);
  const cost = (bins / 2) * Math.log2(members.length) + members.length;
  const gain = (freedom / 2) * Math.log2(whole.dispersion / within) - cost;
  if (gain < gainPerAccountMin * members.length) return [[...members]];
  return keepClear(halves, days, common, within).flatMap((half) => splitQueue(half, days));
}

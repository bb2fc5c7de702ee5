import { type DayCounts, sumDays } from '@/lib/linkage/groups/day-counts';
import { Feed, marginalOf } from '@/lib/linkage/groups/feed';

/** Spread (natural log) of the rates of independent senders of one body: people's volumes differ by factors. */
const rateSpread = 1.2;
const rateGrid = Array.from({ length: 61 }, (_, step) => (step - 30) / 10);
/** Bits by which a common rate must beat a rate of one's own. */
const joinBitsMin = 1;
const mergeBitsMin = 3;
const sweepsMax = 8;

/** log(k!) of every sum of counts that can occur, up to `max`. */
function tabulateLogFactorials(max: number): Float64Array {
  const table = new Float64Array(max + 1);
  for (let k = 1; k <= max; k += 1) table[k] = (table[k - 1] ?? 0) + Math.log(k);
  return table;
}

/**
 * Groups of accounts with one common rate, by a Gamma–Poisson mixture: each account goes to the group that predicts its
 * days best, if that beats a rate of its own; repeated until nothing moves. Deterministic; groups of one are left out.
 */
export function assignQueues(accounts: readonly DayCounts[], days: number): DayCounts[][] {
  return new Assignment(accounts, days).run();
}

class Assignment {
  readonly #accounts: readonly DayCounts[];
  readonly #days: number;
  /** One over the mean exchanges per account, by day: rate of the exponential prior of a feed. */
  readonly #prior: Float64Array;
  readonly #logFactorials: Float64Array;
  readonly #alone: Float64Array;
  readonly #feedOf: (Feed | undefined)[];
  #feeds: Feed[] = [];

  constructor(accounts: readonly DayCounts[], days: number) {
    this.#accounts = accounts.toSorted(
      (a, b) => b.last - b.first - (a.last - a.first) || a.account - b.account,
    );
    this.#days = days;
    const { sum, active } = sumDays(accounts, days);
    this.#prior = sum.map((sent, day) => ((active[day] ?? 0) + 1) / (sent + 0.5));
    this.#logFactorials = tabulateLogFactorials(sum.reduce((most, sent) => Math.max(most, sent), 0));
    this.#alone = Float64Array.from(this.#accounts, (account) => this.#aloneBits(account));
    this.#feedOf = this.#accounts.map(() => undefined);
  }

  run(): DayCounts[][] {
    for (let sweep = 0; sweep < sweepsMax; sweep += 1) {
      const moved = this.#sweep();
      const merged = this.#merge();
      if (!moved && !merged) break;
    }
    return this.#feeds
      .map((feed) => this.#accounts.filter((_, index) => this.#feedOf[index] === feed))
      .filter((members) => members.length > 1);
  }

  #sweep(): boolean {
    let hasMoved = false;
    for (const [index, account] of this.#accounts.entries()) {
      const before = this.#feedOf[index];
      before?.add(account, -1);
      let best: Feed | undefined;
      let bestBits = joinBitsMin;
      for (const feed of this.#feeds) {
        if (feed.size === 0) continue;
        const bits = this.#predictBits(feed, account) - (this.#alone[index] ?? 0);
        if (bits <= bestBits) continue;
        best = feed;
        bestBits = bits;
      }
      if (!best) {
        best = before?.size === 0 ? before : new Feed(this.#prior, this.#logFactorials);
        if (best !== before) this.#feeds.push(best);
      }
      if (best !== before) hasMoved = true;
      this.#feedOf[index] = best;
      best.add(account, 1);
    }
    this.#feeds = this.#feeds.filter(({ size }) => size > 0);
    return hasMoved;
  }

  #merge(): boolean {
    let hasMerged = false;
    for (let i = 0; i < this.#feeds.length; i += 1) {
      for (let j = i + 1; j < this.#feeds.length; j += 1) {
        const [left, right] = [this.#feeds[i], this.#feeds[j]];
        if (!left || !right || this.#mergeBits(left, right) < mergeBitsMin) continue;
        left.absorb(right);
        for (const [index, feed] of this.#feedOf.entries()) if (feed === right) this.#feedOf[index] = left;
        this.#feeds.splice(j, 1);
        j = i;
        hasMerged = true;
      }
    }
    return hasMerged;
  }

  /** Shape 1 (an exponential prior) about the mean of the body. */
  #predictBits({ sum, logShare, logStep }: Feed, { counts, first, last }: DayCounts): number {
    const logFactorials = this.#logFactorials;
    let log = 0;
    for (let day = first + 1; day < last; day += 1) {
      const n = counts[day] ?? 0;
      log += logShare[day] ?? 0;
      if (n === 0) continue;
      const shape = sum[day] ?? 0;
      log += (logFactorials[shape + n] ?? 0) - (logFactorials[shape] ?? 0) - (logFactorials[n] ?? 0);
      log -= n * (logStep[day] ?? 0);
    }
    return log / Math.LN2;
  }

  /** The account's days at a rate of its own, spread around the body's mean. */
  #aloneBits({ counts, first, last }: DayCounts): number {
    let total = 0;
    let mean = 0;
    let fixed = 0;
    for (let day = first + 1; day < last; day += 1) {
      const n = counts[day] ?? 0;
      const expected = 1 / (this.#prior[day] ?? 1);
      total += n;
      mean += expected;
      fixed += n * Math.log(expected) - (this.#logFactorials[n] ?? 0);
    }
    const terms = rateGrid.map(
      (logRate) => total * logRate - Math.exp(logRate) * mean - (logRate / rateSpread) ** 2 / 2,
    );
    const norm = rateGrid.reduce((sum, logRate) => sum + Math.exp(-((logRate / rateSpread) ** 2) / 2), 0);
    const top = Math.max(...terms);
    const mixed = top + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - top), 0) / norm);
    return (fixed + mixed) / Math.LN2;
  }

  #mergeBits(left: Feed, right: Feed): number {
    let log = 0;
    for (let day = 0; day < this.#days; day += 1) {
      const activeLeft = left.active[day] ?? 0;
      const activeRight = right.active[day] ?? 0;
      if (activeLeft === 0 || activeRight === 0) continue;
      const sum = (left.sum[day] ?? 0) + (right.sum[day] ?? 0);
      log += marginalOf(this.#prior[day] ?? 1, sum, activeLeft + activeRight, this.#logFactorials);
      log -= (left.marginal[day] ?? 0) + (right.marginal[day] ?? 0);
    }
    return log / Math.LN2;
  }
}

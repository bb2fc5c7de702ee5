import type { DayCounts } from '@/lib/linkage/groups/day-counts';

/**
 * Counts and account-days by day of the accounts fed at one rate, with what a day's prediction and a merger ask of them: a
 * feed changes rarely and is asked often.
 */
export class Feed {
  size = 0;
  readonly sum: Float64Array;
  readonly active: Float64Array;
  /** Of the posterior of the day's rate: log of the part that is not 1/(rate + 1), and log of what a count costs. */
  readonly logShare: Float64Array;
  readonly logStep: Float64Array;
  /** Log marginal likelihood of the day. */
  readonly marginal: Float64Array;
  readonly #prior: Float64Array;
  readonly #logFactorials: Float64Array;

  /** `prior`: rate of the exponential prior, by day. */
  constructor(prior: Float64Array, logFactorials: Float64Array) {
    const days = prior.length;
    this.sum = new Float64Array(days);
    this.active = new Float64Array(days);
    this.logShare = new Float64Array(days);
    this.logStep = new Float64Array(days);
    this.marginal = new Float64Array(days);
    this.#prior = prior;
    this.#logFactorials = logFactorials;
    for (let day = 0; day < days; day += 1) this.#refresh(day);
  }

  add({ counts, first, last }: DayCounts, sign: 1 | -1): void {
    this.size += sign;
    for (let day = first + 1; day < last; day += 1) {
      this.sum[day] = (this.sum[day] ?? 0) + sign * (counts[day] ?? 0);
      this.active[day] = (this.active[day] ?? 0) + sign;
      this.#refresh(day);
    }
  }

  absorb(other: Feed): void {
    this.size += other.size;
    for (let day = 0; day < this.sum.length; day += 1) {
      this.sum[day] = (this.sum[day] ?? 0) + (other.sum[day] ?? 0);
      this.active[day] = (this.active[day] ?? 0) + (other.active[day] ?? 0);
      this.#refresh(day);
    }
  }

  #refresh(day: number): void {
    const prior = this.#prior[day] ?? 1;
    const sum = this.sum[day] ?? 0;
    const rate = prior + (this.active[day] ?? 0);
    this.logStep[day] = Math.log(rate + 1);
    this.logShare[day] = (1 + sum) * Math.log(rate / (rate + 1));
    this.marginal[day] = marginalOf(prior, sum, this.active[day] ?? 0, this.#logFactorials);
  }
}

/** Log marginal likelihood of `sum` exchanges on `active` account-days, but for the factorials of the counts. */
export function marginalOf(prior: number, sum: number, active: number, logFactorials: Float64Array): number {
  return Math.log(prior) + (logFactorials[sum] ?? 0) - (1 + sum) * Math.log(prior + active);
}

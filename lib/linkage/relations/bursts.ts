/** Partners of one account that came one after the other, closer than chance: positions in the list given. */
export interface Burst {
  members: number[];
  firstSeen: number;
  lastSeen: number;
}

/**
 * Gaps that count as close, as shares of the mean gap that the account's partners would have if they came whenever anybody
 * acts. Tight ones first; a loose run must be long to be surprising.
 */
const closeness = [0.03, 0.3] as const;
/** Runs as long that an account of as many partners would show by chance; rarer ones are bursts. */
const chanceMax = 0.01;
const membersMin = 3;
/** Share of a burst that may be passers-by, as far as the account's other partners let expect. */
const strangersMax = 0.07;
/** From here on an account is busy enough to be its own background: how many partners came around a time, on either side. */
const backgroundReach = 100;

/** The world's own clock: the share of all relations that had begun by a time, so that rushes which all share stretch. */
export class ActivityClock {
  readonly #times: Float64Array;

  constructor(times: Float64Array) {
    this.#times = times.filter((at) => !Number.isNaN(at)).sort();
  }

  get isEmpty(): boolean {
    return this.#times.length === 0;
  }

  /** 0 to 1. */
  at(time: number): number {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#times[middle] ?? 0) < time) low = middle + 1;
      else high = middle;
    }
    return this.#times.length === 0 ? 0 : low / this.#times.length;
  }
}

/**
 * Gap to be expected before a position: over the whole of the world's clock, or, for a busy account, over the partners
 * around, since services open, close and grow.
 */
function meanGap(ticks: readonly number[], position: number): number {
  if (ticks.length <= backgroundReach) return 1 / ticks.length;
  const from = Math.max(0, Math.min(position - backgroundReach, ticks.length - 1 - 2 * backgroundReach));
  const to = Math.min(ticks.length - 1, Math.max(position + backgroundReach, 2 * backgroundReach));
  return ((ticks[to] ?? 0) - (ticks[from] ?? 0)) / (to - from);
}

/** Partners that would have come between two positions anyway. */
function countStrangers(ticks: readonly number[], start: number, end: number): number {
  const window = (ticks[end - 1] ?? 0) - (ticks[start] ?? 0);
  const others = ticks.length - (end - start);
  return ticks.length <= backgroundReach ? others * window : window / meanGap(ticks, start);
}

/**
 * Bursts among the times at which an account met its partners. Strangers come independently, so gaps are exponential: a run
 * of k close ones starting anywhere has d · (1 − e^−c)^(k − 1) expected occurrences (Poisson scan). Disjoint; tight first.
 */
export function findBursts(times: ArrayLike<number>, clock: ActivityClock): Burst[] {
  const order = Array.from({ length: times.length }, (_, position) => position)
    .filter((position) => !Number.isNaN(times[position] ?? Number.NaN))
    .sort((x, y) => (times[x] ?? 0) - (times[y] ?? 0) || x - y);
  const degree = order.length;
  if (degree < membersMin) return [];
  const ticks = order.map((position) => clock.at(times[position] ?? 0));
  const taken = new Uint8Array(degree);
  const bursts: Burst[] = [];
  for (const close of closeness) {
    const chance = 1 - Math.exp(-close);
    for (let start = 0; start < degree; ) {
      let end = start + 1;
      while (end < degree && (ticks[end] ?? 0) - (ticks[end - 1] ?? 0) <= close * meanGap(ticks, end))
        end += 1;
      const length = end - start;
      const run = order.slice(start, end);
      const isFree = taken.subarray(start, end).every((flag) => flag === 0);
      const isRare = length >= membersMin && degree * chance ** (length - 1) <= chanceMax;
      if (isRare && isFree && countStrangers(ticks, start, end) <= strangersMax * length) {
        taken.fill(1, start, end);
        bursts.push({
          members: run,
          firstSeen: times[run[0] ?? 0] ?? Number.NaN,
          lastSeen: times[run.at(-1) ?? 0] ?? Number.NaN,
        });
      }
      start = end;
    }
  }
  return bursts;
}

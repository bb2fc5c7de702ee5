export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** First instant of the observed window: Monday 2 February 2026, 00:00 UTC. */
export const windowStartMs = Date.UTC(2026, 1, 2);
export const windowDays = 90;
export const windowHours = windowDays * 24;
export const windowEndMs = windowStartMs + windowDays * dayMs;

/** The instant the provider releases its new model; operators pivot within hours. */
export const releaseMs = windowStartMs + 52 * dayMs + 16 * hourMs;

/** How busy each hour of a local day is; 24 relative weights and the weight of a weekend day. */
export interface DayShape {
  hours: readonly number[];
  weekend: number;
}

const office: DayShape = {
  hours: [1, 0, 0, 0, 0, 0, 1, 4, 12, 20, 22, 20, 12, 18, 22, 21, 18, 11, 5, 3, 3, 2, 2, 1],
  weekend: 0.1,
};
const evening: DayShape = {
  hours: [5, 2, 1, 1, 0, 0, 1, 3, 5, 6, 7, 7, 9, 8, 8, 8, 9, 12, 15, 19, 22, 21, 17, 10],
  weekend: 1.35,
};
const student: DayShape = {
  hours: [9, 5, 2, 1, 0, 0, 0, 1, 5, 11, 14, 14, 9, 12, 14, 14, 12, 8, 9, 13, 16, 17, 16, 13],
  weekend: 0.75,
};
const machine: DayShape = { hours: Array.from({ length: 24 }, () => 10), weekend: 1 };
const shift: DayShape = {
  hours: [0, 0, 0, 0, 0, 0, 0, 2, 14, 20, 21, 20, 9, 19, 21, 20, 19, 15, 9, 9, 8, 3, 0, 0],
  weekend: 0.3,
};
const relay: DayShape = {
  hours: [9, 8, 7, 7, 7, 8, 9, 10, 11, 12, 12, 12, 11, 12, 12, 12, 12, 12, 12, 12, 12, 12, 11, 10],
  weekend: 0.92,
};

export const dayShapes = { office, evening, student, machine, shift, relay };
export type DayShapeName = keyof typeof dayShapes;

/**
 * A curve of activity over the window: cumulative weight at each hour. Times are drawn from it by inversion, so that
 * increasing fractions give increasing times without sorting.
 */
export class Curve {
  private readonly cumulative: Float64Array;
  private readonly total: number;

  constructor(weightOfHour: (hour: number) => number) {
    this.cumulative = new Float64Array(windowHours + 1);
    for (let hour = 0; hour < windowHours; hour++) {
      this.cumulative[hour + 1] = (this.cumulative[hour] ?? 0) + Math.max(0, weightOfHour(hour));
    }
    this.total = this.cumulative[windowHours] ?? 0;
  }

  /** Share of the curve that lies before a time; 0 before the window, 1 after it. */
  fractionAt(atMs: number): number {
    const hours = Math.min(windowHours, Math.max(0, (atMs - windowStartMs) / hourMs));
    const hour = Math.min(windowHours - 1, Math.floor(hours));
    const before = this.cumulative[hour] ?? 0;
    const after = this.cumulative[hour + 1] ?? 0;
    return this.total === 0 ? 0 : (before + (after - before) * (hours - hour)) / this.total;
  }

  /** Time at a fraction in [0, 1): the inverse of `fractionAt`, in epoch ms. */
  timeAt(fraction: number): number {
    const target = fraction * this.total;
    let low = 0;
    let high = windowHours - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.cumulative[middle + 1] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    const before = this.cumulative[low] ?? 0;
    const width = (this.cumulative[low + 1] ?? 0) - before;
    const part = width > 0 ? Math.min(0.999_999, (target - before) / width) : 0;
    return Math.floor(windowStartMs + (low + part) * hourMs);
  }
}

const shaped = new Map<string, Curve>();

/** The curve of a day shape lived at an offset from UTC (hours); one is kept for each pair. */
export function habitCurve(shape: DayShapeName, utcOffsetHours: number): Curve {
  const key = `${shape}${utcOffsetHours}`;
  const known = shaped.get(key);
  if (known) return known;
  const curve = new Curve((hour) => habitWeight(shape, hour, utcOffsetHours));
  shaped.set(key, curve);
  return curve;
}

/** Relative weight of an hour of the window for a day shape at an offset from UTC. */
export function habitWeight(shape: DayShapeName, hour: number, utcOffsetHours: number): number {
  const { hours, weekend } = dayShapes[shape];
  const local = hour + utcOffsetHours + 24 * 7;
  const isWeekend = Math.floor(local / 24) % 7 >= 5;
  return (hours[((local % 24) + 24) % 24] ?? 0) * (isWeekend ? weekend : 1) + 0.02;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;

export interface Bucket {
  /** Epoch ms UTC; the bucket ends before `from + bucketMs`. */
  from: number;
  value: number;
}

const widths = [dayMs, weekMs, 4 * weekMs, 13 * weekMs, 52 * weekMs];

/** The narrowest of day, week, four weeks … that needs at most `countMax` bars for the span. */
export function chooseBucketMs(spanMs: number, countMax: number): number {
  return widths.find((width) => spanMs / width <= countMax) ?? 52 * weekMs;
}

/** Sums day buckets into wider ones and fills the gaps with zero, so that silence is seen. */
export function rebucket(days: readonly Bucket[], bucketMs: number): Bucket[] {
  const first = days[0];
  if (!first) return [];
  const start = Math.floor(first.from / bucketMs) * bucketMs;
  const last = days.reduce((max, { from }) => Math.max(max, from), first.from);
  const buckets = Array.from({ length: Math.floor((last - start) / bucketMs) + 1 }, (_, index) => ({
    from: start + index * bucketMs,
    value: 0,
  }));
  for (const day of days) {
    const bucket = buckets[Math.floor((day.from - start) / bucketMs)];
    if (bucket) bucket.value += day.value;
  }
  return buckets;
}

/** What one bar stands for: "day", "week", "28 days". */
export function bucketWord(bucketMs: number): string {
  if (bucketMs === dayMs) return 'day';
  if (bucketMs === weekMs) return 'week';
  return `${Math.round(bucketMs / dayMs)} days`;
}

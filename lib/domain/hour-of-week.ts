/** Hours of a week: 0 is Monday 00:00–00:59 UTC, 167 is Sunday 23:00. */
export const hoursPerWeek = 168;

const msPerHour = 3_600_000;
/** 1970-01-01 was a Thursday: hour 72 of its week. */
const epochOffsetHours = 72;

/** Hour of the week of an instant (epoch ms UTC). */
export function hourOfWeek(atMs: number): number {
  const hour = (Math.floor(atMs / msPerHour) + epochOffsetHours) % hoursPerWeek;
  return hour < 0 ? hour + hoursPerWeek : hour;
}

/** Compact text of a histogram: `hour:count` of the hours that are not empty, in order, e.g. `"9:3 10:1"` (ADR 20261124). */
export function encodeHourOfWeek(counts: readonly number[]): string {
  return counts.flatMap((count, hour) => (count > 0 ? [`${hour}:${count}`] : [])).join(' ');
}

/** The 168 counts of a compact text; an empty text is all zeros. */
export function decodeHourOfWeek(text: string): number[] {
  const counts = new Array<number>(hoursPerWeek).fill(0);
  for (const part of text === '' ? [] : text.split(' ')) {
    const [hour, count] = part.split(':').map(Number);
    if (hour !== undefined && count !== undefined) counts[hour] = count;
  }
  return counts;
}

import { dayMs } from '@/lib/synth/calendar';

let dayCached = Number.NaN;
let dayText = '';

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

/** Epoch ms as ISO 8601 in UTC with milliseconds; the date part of the last day asked for is kept. */
export function isoTime(atMs: number): string {
  const day = Math.floor(atMs / dayMs);
  if (day !== dayCached) {
    dayCached = day;
    dayText = new Date(day * dayMs).toISOString().slice(0, 11);
  }
  const ms = atMs - day * dayMs;
  const seconds = Math.floor(ms / 1000);
  const rest = ms - seconds * 1000;
  const padding = rest < 10 ? '00' : rest < 100 ? '0' : '';
  return `${dayText}${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${padding}${rest}Z`;
}

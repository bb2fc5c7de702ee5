const locale = 'en-GB';
const utc = { timeZone: 'UTC' } as const;
const day = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'short', year: 'numeric' });
const dayWithoutYear = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'short' });
const month = new Intl.DateTimeFormat(locale, { ...utc, month: 'short', year: 'numeric' });
const minute = new Intl.DateTimeFormat(locale, {
  ...utc,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** "5 Jun 2026" (UTC). */
export function formatDay(at: number): string {
  return day.format(at);
}

const monthsFromMs = 300 * 86_400_000;

/** Labels of a time axis: "5 Jun", or "Jun 2026" where the axis spans most of a year or more. */
export function formatAxisDay(at: number, spanMs: number): string {
  return spanMs > monthsFromMs ? month.format(at) : dayWithoutYear.format(at);
}

/** "5 Jun 2026, 14:03 UTC". */
export function formatTime(at: number): string {
  return `${minute.format(at)} UTC`;
}

/** The reader's own zone, for the hover: "Fri, 5 June 2026, 16:03:22 CEST (yours)". */
export function formatLocalTime(at: number): string {
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }).format(at);
  return `${text} (your time)`;
}

/** "22 Apr – 5 Jun 2026": the year once when both ends share it. */
export function formatDayRange(from: number, to: number): string {
  if (formatDay(from) === formatDay(to)) return formatDay(from);
  const isSameYear = new Date(from).getUTCFullYear() === new Date(to).getUTCFullYear();
  return `${isSameYear ? dayWithoutYear.format(from) : formatDay(from)} – ${formatDay(to)}`;
}

const spans: readonly [ms: number, unit: string][] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1_000, 's'],
];

/** Durations as people say them, at most two units: "45 d", "3 h 12 min", "820 ms". */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  const first = spans.findIndex(([size]) => ms >= size);
  const [size, unit] = spans[first] ?? [1_000, 's'];
  const whole = Math.floor(ms / size);
  const next = spans[first + 1];
  const rest = next ? Math.floor((ms - whole * size) / next[0]) : 0;
  return next && rest > 0 && whole < 10 ? `${whole} ${unit} ${rest} ${next[1]}` : `${whole} ${unit}`;
}

/** "3 min ago", relative to `now` (both epoch ms). */
export function formatAgo(at: number, now: number): string {
  const ms = now - at;
  return ms < 10_000 ? 'just now' : `${formatDuration(ms).split(' ').slice(0, 2).join(' ')} ago`;
}

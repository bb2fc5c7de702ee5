import type { DossierAccount } from '@/lib/export/dossier';

const width = 720;
const height = 150;
const bottom = 126;
const binsMax = 90;
const dayMs = 86_400_000;

/** Counts of times in equal bins over their span, whole days each. */
function binTimes(times: readonly number[]): { from: number; binMs: number; counts: number[] } {
  const from = Math.floor(times.reduce((a, b) => Math.min(a, b)) / dayMs) * dayMs;
  const to = times.reduce((a, b) => Math.max(a, b));
  const days = Math.floor((to - from) / dayMs) + 1;
  const binMs = Math.ceil(days / binsMax) * dayMs;
  const counts = new Array<number>(Math.floor((to - from) / binMs) + 1).fill(0);
  for (const time of times) {
    const bin = Math.floor((time - from) / binMs);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { from, binMs, counts };
}

/** Sign-ups and last activity of the accounts over time, as SVG; undefined when no account has a time. */
export function timelineSvg(
  accounts: readonly DossierAccount[],
): { svg: string; summary: string } | undefined {
  const times = accounts.flatMap((account) => account.createdAt ?? account.firstSeen ?? []);
  if (times.length === 0) return undefined;
  const { from, binMs, counts } = binTimes(times);
  const top = counts.reduce((a, b) => Math.max(a, b));
  const step = width / counts.length;
  const bars = counts.map((count, i) => {
    const tall = (count / top) * (bottom - 20);
    return `<rect x="${(i * step).toFixed(1)}" y="${(bottom - tall).toFixed(1)}" width="${Math.max(1, step - 1).toFixed(1)}" height="${tall.toFixed(1)}" fill="#1d6fa5"/>`;
  });
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  const last = from + binMs * counts.length - dayMs;
  const busiest = counts.indexOf(top);
  const span = binMs === dayMs ? 'day' : `${binMs / dayMs} days`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="11" fill="#111827"><text x="0" y="12">at most ${top} per ${span}</text>${bars.join('')}<line x1="0" y1="${bottom}" x2="${width}" y2="${bottom}" stroke="#9ca3af"/><text x="0" y="${height - 6}">${day(from)}</text><text x="${width}" y="${height - 6}" text-anchor="end">${day(last)}</text></svg>`;
  const summary = `${times.length} sign-ups (first activity where the sign-up is not known) from ${day(from)} to ${day(last)}; most, ${top}, in the ${span} from ${day(from + busiest * binMs)}.`;
  return { svg, summary };
}

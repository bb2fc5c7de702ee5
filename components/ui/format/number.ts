const locale = 'en-GB';
/** Thin no-break spaces group thousands, so that figures are not read as decimals anywhere in the world. */
const thinSpace = '\u202f';

const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });

/** 1234567 → "1 234 567" (thin spaces). */
export function formatCount(value: number): string {
  return integers.format(value).replaceAll(',', thinSpace);
}

/** Figures for tiles: exact below 100,000, then 1.23M; show the exact one on hover. */
export function formatCompact(value: number): string {
  return Math.abs(value) < 100_000 ? formatCount(value) : compact.format(value);
}

/** Short figures for axes: 950, 30K, 1.2M. */
export function formatAxis(value: number): string {
  return Math.abs(value) < 10_000 ? formatCount(value) : compact.format(value);
}

/** Decimals of a fixed number of places, with a real minus sign. */
export function formatDecimal(value: number, places = 2): string {
  const text = Math.abs(value).toFixed(places);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** Signed bits: "+14.2", "−3.1", "0.0". */
export function formatBits(bits: number): string {
  const text = formatDecimal(bits, 1);
  return bits > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** A share of a whole from 0 to 1: "<0.1 %", "4.2 %", "38 %", ">99.9 %". Never rounds something to nothing or to all. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.1) return '<0.1\u00a0%';
  if (percent < 100 && percent > 99.9) return '>99.9\u00a0%';
  const places = percent < 10 && percent !== 0 ? 1 : percent > 99 && percent < 100 ? 1 : 0;
  return `${percent.toFixed(places)}\u00a0%`;
}

/** A probability with as many nines as it has: 0.87, 0.9991, ">0.9999". */
export function formatProbability(probability: number): string {
  if (probability >= 1 - 1e-4) return probability >= 1 ? '1' : '>0.9999';
  if (probability > 0 && probability < 1e-4) return '<0.0001';
  return probability > 0.95 || probability < 0.01 ? probability.toFixed(4) : probability.toFixed(2);
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'];

export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < byteUnits.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)}\u00a0${byteUnits[unit]}`;
}

/** "1 account", "3 accounts". */
export function formatQuantity(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

/** log2 Γ(x) for x > 0 (Lanczos, g = 7): good to about 1e-13. */
const coefficients = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;

export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  let sum = 0.9999999999998099;
  for (const [i, coefficient] of coefficients.entries()) sum += coefficient / (x + i);
  const t = x + 6.5;
  return 0.9189385332046727 + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Counts by category number; categories without an entry have none. */
export type Counts = ReadonlyMap<number, number>;

/** Total concentration of the Dirichlet prior: counts are expected to gather on few of many categories. */
const concentration = 50;

/** log2 of the marginal likelihood of counts under a symmetric Dirichlet prior over `categories`. */
function marginal(counts: Iterable<number>, total: number, categories: number): number {
  const alpha = concentration / categories;
  const atZero = logGamma(alpha);
  let sum = logGamma(concentration) - logGamma(concentration + total);
  for (const count of counts) sum += logGamma(alpha + count) - atZero;
  return sum / Math.LN2;
}

function totalOf(counts: Counts): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

/**
 * Bits by which two lists of counts speak for one common distribution rather than for two (Dirichlet–multinomial Bayes
 * factor, Good 1976). Two that are spread over the same categories in the same shares gain; contradicting shares cost in
 * proportion to how much was seen.
 */
export function commonSourceBits(left: Counts, right: Counts, categories: number): number {
  const both = new Map(left);
  for (const [category, count] of right) both.set(category, (both.get(category) ?? 0) + count);
  const n = totalOf(left);
  const m = totalOf(right);
  return (
    marginal(both.values(), n + m, categories) -
    marginal(left.values(), n, categories) -
    marginal(right.values(), m, categories)
  );
}

/** One figure of a bench: what was measured, the value, and the bar it must stay under. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** Undefined where the figure is only reported. */
  barMax?: number;
}

/** A bench sets up what it needs, measures, and cleans up after itself. */
export interface Bench {
  name: string;
  summary: string;
  run: () => Promise<Figure[]>;
}

/** The value below which `share` of the samples lie (nearest rank). Throws on no samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('percentile of no samples');
  return value;
}

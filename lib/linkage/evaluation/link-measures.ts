/** A scored pair whose truth is known. */
export interface JudgedLink {
  probability: number;
  isTrue: boolean;
}

export interface CalibrationBin {
  from: number;
  to: number;
  links: number;
  /** Of them, those that were true. */
  correct: number;
  /** Mean probability said, and share that was true. */
  predicted: number;
  observed: number;
}

/** Ten bins of equal width; empty bins are left out. */
export function calibrationBins(links: readonly JudgedLink[]): CalibrationBin[] {
  const bins = Array.from({ length: 10 }, () => ({ links: 0, said: 0, right: 0 }));
  for (const { probability, isTrue } of links) {
    const bin = bins[Math.min(9, Math.floor(probability * 10))];
    if (!bin) continue;
    bin.links += 1;
    bin.said += probability;
    bin.right += isTrue ? 1 : 0;
  }
  return bins.flatMap((bin, index) =>
    bin.links === 0
      ? []
      : [
          {
            from: index / 10,
            to: (index + 1) / 10,
            links: bin.links,
            correct: bin.right,
            predicted: bin.said / bin.links,
            observed: bin.right / bin.links,
          },
        ],
  );
}

/** Mean squared gap between the probability said and what was so (Brier 1950); null without links. */
export function brierScore(links: readonly JudgedLink[]): number | null {
  if (links.length === 0) return null;
  return (
    links.reduce((sum, { probability, isTrue }) => sum + (probability - (isTrue ? 1 : 0)) ** 2, 0) /
    links.length
  );
}

/** Expected calibration error: mean gap between what was said and what was so, weighted by links. */
export function calibrationError(bins: readonly CalibrationBin[]): number | null {
  const total = bins.reduce((n, bin) => n + bin.links, 0);
  if (total === 0) return null;
  return bins.reduce((error, bin) => error + (bin.links / total) * Math.abs(bin.predicted - bin.observed), 0);
}

/** One bar: from the running total before it to the one after. */
export interface Bar {
  bits: number;
  before: number;
  after: number;
}

/** Puts contributions in a row: each bar begins where the one before ended. */
export function buildBars(contributions: readonly number[]): Bar[] {
  let total = 0;
  return contributions.map((bits) => {
    const before = total;
    total += bits;
    return { bits, before, after: total };
  });
}

/**
 * Draws bars on a common scale that includes zero: `█` adds, `░` takes away, `│` marks zero. Every bar has at least one
 * cell, so that none is invisible.
 */
export function drawBars(bars: readonly Bar[], width: number): string[] {
  const ends = bars.flatMap((bar) => [bar.before, bar.after]);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const scale = high - low < 1e-9 ? 0 : (width - 1) / (high - low);
  const cellOf = (bits: number): number => Math.round((bits - low) * scale);
  const zero = cellOf(0);
  return bars.map((bar) => {
    const from = Math.min(width - 1, cellOf(Math.min(bar.before, bar.after)));
    const to = Math.max(from + 1, cellOf(Math.max(bar.before, bar.after)));
    const fill = bar.bits >= 0 ? '█' : '░';
    return Array.from({ length: width }, (_, cell) => {
      if (cell >= from && cell < to) return fill;
      return cell === zero ? '│' : ' ';
    }).join('');
  });
}

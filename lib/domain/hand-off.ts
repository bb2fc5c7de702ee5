/** When an account was active: its first and last exchange, epoch ms UTC. */
export interface ActiveSpan {
  readonly accountId: string;
  readonly first: number;
  readonly last: number;
}

/** One account fell silent and another took up about then. */
export interface HandOff {
  readonly from: string;
  readonly to: string;
  /** Epoch ms UTC of the first account's last exchange. */
  readonly at: number;
  /** Milliseconds from that exchange to the other's first; negative where they overlapped. */
  readonly gapMs: number;
}

/** How far apart an end and a start may lie to be read as one account taking over from another. */
export const handOffSlackMs = 36 * 3_600_000;

/**
 * Pairs each account that fell silent with the one that began nearest to that moment, within the slack; no account takes
 * over twice. Ends and starts at the edge of what was recorded say nothing and are left out. A reading aid for the eye:
 * whether so many could come about by chance is a comparison of the linkage, not of this list.
 */
export function handOffsOf(spans: readonly ActiveSpan[], slackMs = handOffSlackMs): HandOff[] {
  const start = Math.min(...spans.map(({ first }) => first));
  const end = Math.max(...spans.map(({ last }) => last));
  const pairs = spans
    .filter(({ last }) => end - last > slackMs)
    .flatMap((before) =>
      spans.flatMap((after): HandOff[] => {
        const gapMs = after.first - before.last;
        const isNews = after.accountId !== before.accountId && after.first - start > slackMs;
        const isLater = after.last > before.last && after.first > before.first;
        return isNews && isLater && Math.abs(gapMs) <= slackMs
          ? [{ from: before.accountId, to: after.accountId, at: before.last, gapMs }]
          : [];
      }),
    )
    .sort((a, b) => Math.abs(a.gapMs) - Math.abs(b.gapMs) || a.at - b.at || (a.from < b.from ? -1 : 1));
  const [given, taken] = [new Set<string>(), new Set<string>()];
  const kept = pairs.filter(({ from, to }) => {
    if (given.has(from) || taken.has(to)) return false;
    given.add(from);
    taken.add(to);
    return true;
  });
  return kept.sort((a, b) => a.at - b.at);
}

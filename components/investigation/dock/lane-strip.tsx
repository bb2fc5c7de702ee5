/** Height of a lane's drawing in its own units; the row is as many CSS pixels high. */
export const laneHeight = 20;

/** The bars of one lane as a single path: sixty lanes of 180 slices stay light. Heights are square roots, so that quiet days show. */
function barsPath(counts: readonly number[], most: number): string {
  return counts
    .flatMap((count, slice) => {
      if (count === 0) return [];
      const height = Math.max(2, Math.sqrt(count / most) * (laneHeight - 3)).toFixed(1);
      return [`M${slice} ${laneHeight}v-${height}h0.9v${height}z`];
    })
    .join('');
}

/** One account's exchanges over the common span of time. */
export function LaneStrip({
  counts,
  most,
  color,
  label,
}: {
  counts: readonly number[];
  /** The largest count of any lane: all lanes have one scale. */
  most: number;
  color: string;
  label: string;
}) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${counts.length} ${laneHeight}`}
      preserveAspectRatio="none"
      className="block w-full"
      style={{ height: laneHeight }}
    >
      <path d={barsPath(counts, most)} fill={color} />
    </svg>
  );
}

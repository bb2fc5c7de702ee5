import type { CanvasDoc } from './document';
import { edgesAt, type GraphData } from './graph-data';

export interface TimeBins {
  /** Epoch ms UTC of the first bin's start and the last bin's end. */
  readonly from: number;
  readonly to: number;
  /** Lines seen in each bin: a line counts in every bin its span meets. */
  readonly counts: readonly number[];
}

/**
 * How many lines of the canvas were active over time, whatever the present time window: what the brush is drawn over.
 * Undefined where no line has times.
 */
export function timeBinsOf(doc: CanvasDoc, data: GraphData, binsMax: number): TimeBins | undefined {
  const spans: { first: number; last: number }[] = [];
  for (const { key, isHidden, isDismissed } of doc.nodes.values()) {
    if (isHidden || isDismissed) continue;
    for (const edge of edgesAt(data, key)) {
      if (edge.source !== key || !doc.nodes.has(edge.target)) continue;
      const first = edge.firstSeen ?? edge.lastSeen;
      const last = edge.lastSeen ?? edge.firstSeen;
      if (first !== null && last !== null) spans.push({ first, last });
    }
  }
  if (spans.length === 0) return undefined;
  const from = spans.reduce((min, { first }) => Math.min(min, first), Number.POSITIVE_INFINITY);
  const to = Math.max(
    from + 1,
    spans.reduce((max, { last }) => Math.max(max, last), from),
  );
  const counts = Array.from({ length: binsMax }, () => 0);
  const binOf = (at: number): number =>
    Math.min(binsMax - 1, Math.floor(((at - from) / (to - from)) * binsMax));
  for (const { first, last } of spans) {
    for (let bin = binOf(first); bin <= binOf(last); bin += 1) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { from, to, counts };
}

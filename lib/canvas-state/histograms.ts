import type { CanvasDoc } from './document';
import { edgesAt, type GraphData } from './graph-data';
import { figureOf, type Range, type RangeId, rangeIds } from './ranges';

/** Things whose figure lies between the bounds, both inclusive. */
export interface Bar extends Range {
  readonly count: number;
}

export interface Histogram {
  readonly id: RangeId | 'linkBits';
  readonly bars: readonly Bar[];
}

/** Each bar is a button and must be 24 px wide in the narrowest panel (WCAG 2.2, 2.5.8). */
const barsMax = 6;
const bitsPerBar = 4;

/** Bars 1, 2, 3–4, 5–8, 9–16 …: counts that spread over orders of magnitude. */
function doublingBars(figures: readonly number[]): Range[] {
  const most = figures.reduce((max, figure) => Math.max(max, figure), 1);
  const bars: Range[] = [{ from: 0, to: 1 }];
  for (let to = 2; (bars.at(-1)?.to ?? 0) < most; to *= 2) bars.push({ from: to / 2 + 1, to });
  return bars;
}

/** Bars of equal length from the least to the greatest figure, whole multiples of `length` where it is given. */
function evenBars(figures: readonly number[], length?: number): Range[] {
  const least = figures.reduce((min, figure) => Math.min(min, figure), Number.POSITIVE_INFINITY);
  const most = figures.reduce((max, figure) => Math.max(max, figure), Number.NEGATIVE_INFINITY);
  const step = length ?? Math.max(1, Math.ceil((most - least + 1) / barsMax));
  const start = length === undefined ? least : Math.floor(least / length) * length;
  const count = Math.floor((most - start) / step) + 1;
  return Array.from({ length: count }, (_, index) => ({
    from: start + index * step,
    // the greatest number below the next bar: bars share no figure
    to: start + (index + 1) * step - (length === undefined ? 1 : 1e-6),
  }));
}

/** Neighbours joined in pairs until few enough are left. */
function joinNeighbours(bars: readonly Bar[]): readonly Bar[] {
  if (bars.length <= barsMax) return bars;
  const joined = bars.flatMap((bar, index) => {
    if (index % 2 === 1) return [];
    const next = bars[index + 1];
    return [next ? { from: bar.from, to: next.to, count: bar.count + next.count } : bar];
  });
  return joinNeighbours(joined);
}

function histogram(id: Histogram['id'], figures: readonly number[]): Histogram[] {
  if (new Set(figures).size < 2) return [];
  const ranges =
    id === 'uses' || id === 'holders'
      ? doublingBars(figures)
      : evenBars(figures, id === 'firstSeen' ? undefined : bitsPerBar);
  const bars = ranges.map(({ from, to }) => ({
    from,
    to,
    count: figures.filter((figure) => figure >= from && figure <= to).length,
  }));
  const first = bars.findIndex(({ count }) => count > 0);
  return [{ id, bars: joinNeighbours(bars.slice(first)) }];
}

/**
 * How the figures of what is placed are spread, whatever the filter: nodes hidden by hand are not counted. A figure that
 * all share, or that nothing has, gives no histogram.
 */
export function histogramsOf(doc: CanvasDoc, data: GraphData): Histogram[] {
  const figures = new Map<RangeId, number[]>(rangeIds.map((id) => [id, []]));
  const linkBits: number[] = [];
  for (const { key, isHidden, isDismissed } of doc.nodes.values()) {
    const node = data.nodes.get(key);
    if (node === undefined || isHidden || isDismissed) continue;
    for (const [id, list] of figures) {
      const figure = figureOf(node, id);
      if (figure !== undefined) list.push(figure);
    }
    for (const edge of edgesAt(data, key)) {
      const isOnce = edge.type === 'linked' && edge.source === key && doc.nodes.has(edge.target);
      if (isOnce && edge.bits !== null) linkBits.push(edge.bits);
    }
  }
  return [...[...figures].flatMap(([id, list]) => histogram(id, list)), ...histogram('linkBits', linkBits)];
}

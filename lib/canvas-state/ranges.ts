import type { GraphNode } from '@/lib/domain/graph-element';

/** Figures a node can be sorted by. A node that has no such figure is never hidden by its range. */
export const rangeIds = ['uses', 'holders', 'bits', 'firstSeen'] as const;
export type RangeId = (typeof rangeIds)[number];

/** Both inclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
export type Ranges = Readonly<Partial<Record<RangeId, Range>>>;

/**
 * The node's figure: identifiers an account uses, accounts that hold a value, bits of its rarity, when an account was
 * first seen (epoch ms UTC). Undefined where it has none.
 */
export function figureOf(node: GraphNode, id: RangeId): number | undefined {
  if (node.type === 'account') {
    if (id === 'uses') return node.degree;
    return id === 'firstSeen' ? (node.firstSeen ?? node.createdAt ?? undefined) : undefined;
  }
  if (node.type !== 'identifier') return undefined;
  if (id === 'holders') return node.degree;
  return id === 'bits' ? node.bits : undefined;
}

export function passesRanges(node: GraphNode, ranges: Ranges): boolean {
  return rangeIds.every((id) => {
    const range = ranges[id];
    const figure = range && figureOf(node, id);
    return figure === undefined || (figure >= (range?.from ?? 0) && figure <= (range?.to ?? 0));
  });
}

/** The ranges with one set, or taken away by null. */
export function withRange(ranges: Ranges, id: RangeId, range: Range | null): Ranges {
  const { [id]: _before, ...others } = ranges;
  return range === null ? others : { ...others, [id]: range };
}

/** What a click on a bar makes of a range: a bar outside stretches it so far, a bar inside becomes the whole of it, the whole again lifts it. */
export function clickedRange(range: Range | undefined, bar: Range): Range | null {
  if (range === undefined) return bar;
  if (range.from === bar.from && range.to === bar.to) return null;
  const isInside = bar.from >= range.from && bar.to <= range.to;
  return isInside ? bar : { from: Math.min(range.from, bar.from), to: Math.max(range.to, bar.to) };
}

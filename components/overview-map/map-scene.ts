import type { Overview } from '@/lib/contracts/overview';
import type { Circle, MapLayout } from './map-layout';

/** What is looked at: the middle in map units, CSS pixels per unit, and the size of the window in CSS pixels. */
export interface MapView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

export type MapTarget =
  | { readonly type: 'cluster'; readonly index: number }
  | { readonly type: 'sub-cluster'; readonly index: number }
  | { readonly type: 'account'; readonly index: number };

export interface MapScene {
  /** Drawn as one circle with its count. */
  readonly folded: readonly Extract<MapTarget, { type: 'cluster' | 'sub-cluster' }>[];
  /** Drawn as an outline around what is inside. */
  readonly opened: readonly Extract<MapTarget, { type: 'cluster' | 'sub-cluster' }>[];
  /** Places in the list of accounts that are drawn one by one. */
  readonly accounts: readonly number[];
  /** Pairs of places in the list of accounts, flat. */
  readonly ties: readonly number[];
  /** Places in the list of aggregate edges whose two ends are drawn folded. */
  readonly edges: readonly number[];
}

export const drawnMax = 2_000;

/** CSS pixels of radius from which a circle is opened. */
const openClusterFrom = 60;
const openSubClusterFrom = 42;
/** CSS pixels between two accounts from which they are drawn one by one. */
const openAccountFrom = 5;

/**
 * Semantic zoom: a circle too small to hold its parts is drawn as one with its count, a larger one opens. What is out of
 * sight is not drawn. At most `drawnMax` elements: what is nearest to the middle opens first, and what no longer fits
 * stays folded; lines are left out last of all, those of fewest links first.
 */
export function sceneAt(overview: Overview, layout: MapLayout, view: MapView): MapScene {
  const clusters = inSight(view, layout.clusters, overview.clusters.keys());
  let left = drawnMax - clusters.length;
  const scene = {
    folded: [] as MapScene['folded'][number][],
    opened: [] as MapScene['opened'][number][],
    accounts: [] as number[],
  };
  const subs: number[] = [];
  for (const cluster of clusters) {
    const { from = 0, count = 0 } = overview.clusters[cluster] ?? {};
    const isLarge = (layout.clusters[cluster]?.r ?? 0) * view.zoom >= openClusterFrom;
    const inside = count > 0 && isLarge ? inSight(view, layout.subClusters, range(from, count)) : [];
    const opens = inside.length > 0 && inside.length <= left;
    if (opens) {
      left -= inside.length;
      subs.push(...inside);
    }
    (opens ? scene.opened : scene.folded).push({ type: 'cluster', index: cluster });
  }
  const shown = new Set<number>();
  const folded = new Set<number>();
  for (const sub of subs) {
    const { from = 0, size = 0 } = overview.subClusters[sub] ?? {};
    const radius = (layout.subClusters[sub]?.r ?? 0) * view.zoom;
    const opens =
      radius >= openSubClusterFrom && radius / Math.sqrt(size) >= openAccountFrom && 2 * size <= left;
    (opens ? scene.opened : scene.folded).push({ type: 'sub-cluster', index: sub });
    if (!opens) folded.add(sub);
    else {
      left -= 2 * size;
      for (const account of range(from, size)) shown.add(account);
    }
  }
  const edges = overview.edges.flatMap(({ a, b }, index) => (folded.has(a) && folded.has(b) ? [index] : []));
  return {
    ...scene,
    accounts: [...shown],
    ties: tiesAmong(overview.ties, shown),
    edges: edges.slice(0, left),
  };
}

/** Elements drawn: what the bound is on. */
export function sizeOf({ folded, opened, accounts, ties, edges }: MapScene): number {
  return folded.length + opened.length + accounts.length + ties.length / 2 + edges.length;
}

/** Those of the circles that meet the window, the nearest to its middle first. */
function inSight(view: MapView, circles: readonly Circle[], indices: Iterable<number>): number[] {
  const away = (index: number): number => {
    const { x = 0, y = 0 } = circles[index] ?? {};
    return Math.hypot(x - view.x, y - view.y);
  };
  return [...indices]
    .filter((index) => {
      const circle = circles[index];
      return circle !== undefined && isInSight(circle, view);
    })
    .sort((a, b) => away(a) - away(b));
}

const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index);

function tiesAmong(ties: readonly number[], shown: ReadonlySet<number>): number[] {
  if (shown.size === 0) return [];
  const among: number[] = [];
  for (let place = 0; place < ties.length; place += 2) {
    const [a = -1, b = -1] = [ties[place], ties[place + 1]];
    if (shown.has(a) && shown.has(b)) among.push(a, b);
  }
  return among;
}

function isInSight({ x, y, r }: Circle, view: MapView): boolean {
  const halfWidth = view.width / 2 / view.zoom;
  const halfHeight = view.height / 2 / view.zoom;
  return (
    x + r > view.x - halfWidth &&
    x - r < view.x + halfWidth &&
    y + r > view.y - halfHeight &&
    y - r < view.y + halfHeight
  );
}

/** What lies under a point of the map: the account, else the innermost circle drawn there. */
export function targetAt(
  layout: MapLayout,
  scene: MapScene,
  point: { readonly x: number; readonly y: number },
  view: MapView,
): MapTarget | undefined {
  const reach = Math.max(0.9, 7 / view.zoom);
  let nearest: MapTarget | undefined;
  let distance = reach;
  for (const account of scene.accounts) {
    const away = Math.hypot((layout.x[account] ?? 0) - point.x, (layout.y[account] ?? 0) - point.y);
    if (away < distance) {
      nearest = { type: 'account', index: account };
      distance = away;
    }
  }
  if (nearest !== undefined) return nearest;
  const circles = [...scene.folded, ...scene.opened.toReversed()].filter((target) => {
    const circle = circleOf(layout, target);
    return circle !== undefined && Math.hypot(circle.x - point.x, circle.y - point.y) <= circle.r;
  });
  return circles.find(({ type }) => type === 'sub-cluster') ?? circles[0];
}

export function circleOf(layout: MapLayout, target: MapTarget): Circle | undefined {
  if (target.type === 'cluster') return layout.clusters[target.index];
  if (target.type === 'sub-cluster') return layout.subClusters[target.index];
  return { x: layout.x[target.index] ?? 0, y: layout.y[target.index] ?? 0, r: 0.8 };
}

/** The view that shows the whole map. */
export function wholeMap({ bounds }: MapLayout, size: { width: number; height: number }): MapView {
  const zoom = 0.94 * Math.min(size.width / bounds.width, size.height / bounds.height);
  return { x: bounds.left + bounds.width / 2, y: bounds.top + bounds.height / 2, zoom, ...size };
}

/** The view that brings a circle to most of the window. */
export function viewOf(circle: Circle, view: MapView): MapView {
  const zoom = (0.42 * Math.min(view.width, view.height)) / Math.max(1, circle.r);
  return { ...view, x: circle.x, y: circle.y, zoom };
}

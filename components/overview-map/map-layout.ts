import type { Overview } from '@/lib/contracts/overview';
import { packCircles } from './pack-circles';

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Places of everything in an overview, in units of about half the distance between two neighbouring accounts. */
export interface MapLayout {
  readonly clusters: readonly Circle[];
  readonly subClusters: readonly Circle[];
  /** Of each account of the overview. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly bounds: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const gap = 2;

/**
 * Circles inside circles: accounts in a sunflower in their sub-cluster, sub-clusters packed in their cluster (those that
 * many links join next to one another), clusters packed together, the largest in the middle. The
 * same overview gives the same places.
 */
export function layOutMap(overview: Overview): MapLayout {
  const { clusters, subClusters, accounts } = overview;
  const radii = subClusters.map(({ size }) => Math.sqrt(size) + gap);
  const linked = linkedSubClusters(overview);
  const inner = clusters.map(({ from, count, size }) => {
    if (count === 0) return { places: [], r: Math.sqrt(size) + gap };
    const order = orderByLinks(from, count, linked);
    const packed = packCircles(order.map((index) => ({ index, r: radii[index] ?? gap })));
    const r = Math.max(...packed.map((circle) => Math.hypot(circle.x, circle.y) + circle.r));
    return { places: packed, r: r + gap };
  });
  const outer = packCircles(inner.map(({ r }, index) => ({ index, r: r + gap })));
  const clusterCircles: Circle[] = [];
  const subCircles: Circle[] = [];
  for (const { index, x, y } of outer) {
    const own = inner[index];
    clusterCircles[index] = { x, y, r: own?.r ?? gap };
    for (const sub of own?.places ?? []) subCircles[sub.index] = { x: x + sub.x, y: y + sub.y, r: sub.r };
  }
  const xs = new Float32Array(accounts.length);
  const ys = new Float32Array(accounts.length);
  subClusters.forEach(({ from, size }, index) => {
    const centre = subCircles[index] ?? { x: 0, y: 0 };
    for (let member = 0; member < size; member += 1) {
      const distance = Math.sqrt(member + 0.3);
      xs[from + member] = centre.x + distance * Math.cos(member * goldenAngle);
      ys[from + member] = centre.y + distance * Math.sin(member * goldenAngle);
    }
  });
  return {
    clusters: clusterCircles,
    subClusters: subCircles,
    x: xs,
    y: ys,
    bounds: boundsOf(clusterCircles),
  };
}

function linkedSubClusters({ edges }: Overview): Map<number, { other: number; links: number }[]> {
  const linked = new Map<number, { other: number; links: number }[]>();
  for (const { a, b, links } of edges) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const list = linked.get(one) ?? [];
      list.push({ other, links });
      linked.set(one, list);
    }
  }
  return linked;
}

/** The largest first, then always the one with most links to those that are placed. */
function orderByLinks(
  from: number,
  count: number,
  linked: ReadonlyMap<number, readonly { other: number; links: number }[]>,
): number[] {
  const pull = new Map<number, number>();
  for (let index = from; index < from + count; index += 1) pull.set(index, 0);
  const order: number[] = [];
  let next: number | undefined = from;
  while (next !== undefined) {
    order.push(next);
    pull.delete(next);
    for (const { other, links } of linked.get(next) ?? []) {
      const before = pull.get(other);
      if (before !== undefined) pull.set(other, before + links);
    }
    next = strongestPull(pull);
  }
  return order;
}

function strongestPull(pull: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  let most = -1;
  for (const [index, links] of pull) {
    if (links > most) {
      best = index;
      most = links;
    }
  }
  return best;
}

function boundsOf(circles: readonly Circle[]): MapLayout['bounds'] {
  let [left, top, right, bottom] = [0, 0, 1, 1];
  for (const { x, y, r } of circles) {
    left = Math.min(left, x - r);
    top = Math.min(top, y - r);
    right = Math.max(right, x + r);
    bottom = Math.max(bottom, y + r);
  }
  return { left, top, width: right - left, height: bottom - top };
}

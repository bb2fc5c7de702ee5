import type { Point } from './command';
import type { NodeRecord } from './document';

export interface Newcomer {
  readonly key: string;
  /** Placed nodes it hangs on; its place is sought near their middle. */
  readonly anchors: readonly string[];
}

/** Distance kept between the centres of neighbouring nodes, in canvas units. */
export const nodeSpacing = 62;

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Places for new nodes around what they hang on, without touching any node that is there: each takes the first free
 * spot of a sunflower spiral that turns outwards from the middle of its anchors. Deterministic; a grid of cells keeps
 * the search near linear.
 */
export function placeNear(
  placed: ReadonlyMap<string, NodeRecord>,
  newcomers: readonly Newcomer[],
  origin: Point,
): ReadonlyMap<string, Point> {
  const taken = new OccupiedCells();
  for (const { x, y } of placed.values()) taken.add({ x, y });
  const centre = middleOf([...placed.values()]) ?? origin;
  const places = new Map<string, Point>();
  for (const newcomer of newcomers) {
    const anchors = newcomer.anchors.flatMap((key) => placed.get(key) ?? places.get(key) ?? []);
    const middle = middleOf(anchors) ?? origin;
    const point = freeSpot(taken, middle, outwardAngle(centre, middle), anchors.length > 0);
    taken.add(point);
    places.set(newcomer.key, point);
  }
  return places;
}

function middleOf(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined;
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function outwardAngle(centre: Point, from: Point): number {
  const dx = from.x - centre.x;
  const dy = from.y - centre.y;
  return dx === 0 && dy === 0 ? 0 : Math.atan2(dy, dx);
}

/** Spots in order of distance; at each ring those that point away from the middle of the drawing come first. */
function freeSpot(taken: OccupiedCells, middle: Point, outward: number, isAnchored: boolean): Point {
  if (!isAnchored && taken.isFree(middle)) return middle;
  for (let ring = 1; ; ring += 1) {
    const radius = nodeSpacing * (0.6 + ring);
    const spots = Math.max(6, Math.floor((2 * Math.PI * radius) / nodeSpacing));
    for (let index = 0; index < spots; index += 1) {
      const side = index % 2 === 0 ? 1 : -1;
      const angle =
        outward + side * Math.ceil(index / 2) * ((2 * Math.PI) / spots) + (ring % 2) * goldenAngle * 0.1;
      const spot = { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
      if (taken.isFree(spot)) return spot;
    }
  }
}

/** Which places are taken, by cells of one spacing; a spot is free when nothing lies within 0.85 spacings. */
class OccupiedCells {
  private readonly cells = new Map<string, Point[]>();

  add(point: Point): void {
    const cell = this.cellOf(point);
    const list = this.cells.get(cell) ?? [];
    list.push(point);
    this.cells.set(cell, list);
  }

  isFree(point: Point): boolean {
    const column = Math.floor(point.x / nodeSpacing);
    const row = Math.floor(point.y / nodeSpacing);
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of this.cells.get(`${column + dx},${row + dy}`) ?? []) {
          if (Math.hypot(other.x - point.x, other.y - point.y) < nodeSpacing * 0.85) return false;
        }
      }
    }
    return true;
  }

  private cellOf(point: Point): string {
    return `${Math.floor(point.x / nodeSpacing)},${Math.floor(point.y / nodeSpacing)}`;
  }
}

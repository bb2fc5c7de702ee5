import type { Point } from '@/lib/canvas-state/command';

/** True when a point lies inside a polygon (even-odd rule: a ray to the right crosses its sides an odd number of times). */
export function isInside({ x, y }: Point, polygon: readonly Point[]): boolean {
  let isOdd = false;
  polygon.forEach((a, index) => {
    const b = polygon[(index + 1) % polygon.length] ?? a;
    const isCrossing = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    if (isCrossing) isOdd = !isOdd;
  });
  return isOdd;
}

import type { MarkShape } from '@/lib/drawing/marks';

const n = (value: number): string => String(Math.round(value * 100) / 100);

/** SVG path of a mark's outline around the origin, `size` units across. */
export function shapePath(shape: MarkShape, size: number): string {
  const r = size / 2;
  if (shape.type === 'circle')
    return `M${n(-r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(size)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-size)} 0Z`;
  if (shape.type === 'rounded') {
    const c = size / 4;
    const straight = n(size - 2 * c);
    return `M${n(-r + c)} ${n(-r)}h${straight}a${n(c)} ${n(c)} 0 0 1 ${n(c)} ${n(c)}v${straight}a${n(c)} ${n(c)} 0 0 1 ${n(-c)} ${n(c)}h-${straight}a${n(c)} ${n(c)} 0 0 1 ${n(-c)} ${n(-c)}v-${straight}a${n(c)} ${n(c)} 0 0 1 ${n(c)} ${n(-c)}Z`;
  }
  const points: string[] = [];
  for (let index = 0; index < shape.points.length; index += 2) {
    points.push(`${n((shape.points[index] ?? 0) * r)} ${n((shape.points[index + 1] ?? 0) * r)}`);
  }
  return `M${points.join('L')}Z`;
}

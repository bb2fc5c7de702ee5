import { familyColor } from '@/components/marks/family';
import type { GraphNode } from '@/lib/domain/graph-element';
import { markOf } from '@/lib/drawing/marks';
import { shapePath } from '@/lib/drawing/shape-path';

function colorsOf(node: GraphNode): { fill: string; stroke: string; icon: string } {
  if (node.type === 'aggregate') return { fill: 'var(--sunken)', stroke: 'var(--muted)', icon: 'none' };
  if (node.type === 'identifier') {
    return { fill: 'var(--surface)', stroke: familyColor[node.family], icon: 'var(--ink)' };
  }
  if (node.membership === 'confirmed') {
    return { fill: 'var(--data)', stroke: 'var(--data)', icon: 'var(--surface)' };
  }
  return node.membership === 'possible'
    ? { fill: 'var(--surface)', stroke: 'var(--data)', icon: 'var(--data)' }
    : { fill: 'var(--sunken)', stroke: 'var(--line-strong)', icon: 'var(--muted)' };
}

/** A node as the canvas draws it, for legend, table and panels. */
export function MarkIcon({ node, size = 18 }: { node: GraphNode; size?: number }) {
  const { shape, icon } = markOf(node);
  const { fill, stroke, icon: iconColor } = colorsOf(node);
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="-13 -13 26 26" className="shrink-0">
      <path d={shapePath(shape, 22)} fill={fill} stroke={stroke} strokeWidth={2} />
      <path
        d={icon}
        transform="scale(0.54) translate(-12 -12)"
        fill="none"
        stroke={iconColor}
        strokeWidth={2.2}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

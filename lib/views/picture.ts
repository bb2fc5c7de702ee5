import type { StoredCanvas } from '@/lib/contracts/stored-canvas';
import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { GraphNode } from '@/lib/domain/graph-element';

/** The six families on white, as on the canvas. */
const familyColors: Readonly<Record<EvidenceFamily, string>> = {
  payment: '#b45309',
  device: '#0f766e',
  network: '#1d4ed8',
  identity: '#7e22ce',
  behaviour: '#be123c',
  relation: '#4d7c0f',
};
const ink = '#1f2430';
const grey = '#8a93a3';
const linesMax = 1_500;
const margin = 40;

export interface PictureOptions {
  /** Pixels; the height follows. */
  readonly width: number;
  readonly height: number;
  readonly hasLabels: boolean;
}

const n = (value: number): string => value.toFixed(1);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * A picture of a canvas as SVG that stands alone: dots and lines where they lie, on white. Made only from the content, so
 * that it never shows more than the content does.
 */
export function pictureOf(canvas: StoredCanvas, { width, height, hasLabels }: PictureOptions): string {
  const facts = new Map(canvas.facts.nodes.map((node) => [node.key, node]));
  const placed = canvas.nodes.filter(
    ({ isHidden, isDismissed, key }) => !isHidden && !isDismissed && facts.has(key),
  );
  const at = new Map(placed.map((node) => [node.key, node]));
  const xs = placed.map(({ x }) => x);
  const ys = placed.map(({ y }) => y);
  const [left, top] = [least(xs) - margin, least(ys) - margin];
  const [wide, high] = [most(xs) + margin - left, most(ys) + margin - top];
  const size = Math.max(6, Math.min(wide, high) / 60);
  const lines = canvas.facts.edges.flatMap(({ source, target, family }) => {
    const [from, to] = [at.get(source), at.get(target)];
    if (!from || !to) return [];
    return `<line x1="${n(from.x)}" y1="${n(from.y)}" x2="${n(to.x)}" y2="${n(to.y)}" stroke="${family ? familyColors[family] : grey}"/>`;
  });
  const marks = placed.map(({ key, x, y }) => mark(facts.get(key), x, y, size, hasLabels));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${n(left)} ${n(top)} ${n(wide)} ${n(high)}"><rect x="${n(left)}" y="${n(top)}" width="${n(wide)}" height="${n(high)}" fill="#fff"/><g stroke-width="${n(size / 6)}" stroke-opacity="0.55">${lines.slice(0, linesMax).join('')}</g>${marks.join('')}</svg>`;
}

/** Loops, not spreads: a canvas may hold 30,000 nodes. */
const least = (values: readonly number[]): number => values.reduce((low, value) => Math.min(low, value), 0);
const most = (values: readonly number[]): number => values.reduce((high, value) => Math.max(high, value), 0);

function mark(node: GraphNode | undefined, x: number, y: number, size: number, hasLabels: boolean): string {
  if (node === undefined) return '';
  const text = hasLabels
    ? `<text x="${n(x)}" y="${n(y + size * 2.2)}" font-size="${n(size)}" text-anchor="middle" font-family="sans-serif" fill="${ink}">${escaped(node.label.slice(0, 40))}</text>`
    : '';
  if (node.type === 'identifier') {
    return `<rect x="${n(x - size * 0.8)}" y="${n(y - size * 0.8)}" width="${n(size * 1.6)}" height="${n(size * 1.6)}" fill="#fff" stroke="${familyColors[node.family]}" stroke-width="${n(size / 3)}"/>${text}`;
  }
  const isFilled = node.type === 'account' && node.membership === 'confirmed';
  const radius = node.type === 'aggregate' ? size * 2 : size;
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${isFilled ? ink : '#fff'}" stroke="${ink}" stroke-width="${n(size / 4)}"/>${text}`;
}

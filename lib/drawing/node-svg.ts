import type { NodeColors } from '@/lib/drawing/colors';
import type { Mark } from '@/lib/drawing/marks';
import { shapePath } from '@/lib/drawing/shape-path';
import { escapeXml } from '@/lib/export/xml';

/** Share of a mark's width that its icon takes, of the 24 units it is drawn on. */
const iconShare = 0.58;
const lineHeight = 13;

/** A coordinate of a picture. */
export const coordinate = (value: number): string => value.toFixed(1);

export interface NodePicture {
  readonly x: number;
  readonly y: number;
  /** Width of the mark, in the units of the picture. */
  readonly size: number;
  readonly mark: Mark;
  readonly colors: NodeColors;
  /** Lines under the mark; inside it where `isGroup`. */
  readonly labels: readonly string[];
  readonly ink: string;
  /** Drawn as a ring with its label inside. */
  readonly isGroup: boolean;
  /** What a reader's software says of it, and further strokes on top. */
  readonly title: string;
  readonly corner?: string;
}

/** A node as SVG: outline, icon, labels. The canvas's export and the pictures of reports both draw with this. */
export function nodeSvg(node: NodePicture): string {
  const { x, y, size, mark, colors, labels, ink, isGroup, title, corner = '' } = node;
  const iconScale = ((size * iconShare) / 24).toFixed(3);
  const firstY = isGroup ? 4 : size / 2 + 14;
  const texts = labels.map(
    (line, index) =>
      `<text y="${coordinate(firstY + index * lineHeight)}" text-anchor="middle" font-size="${isGroup ? 12 : 10.5}" fill="${ink}">${escapeXml(line)}</text>`,
  );
  return `<g transform="translate(${coordinate(x)} ${coordinate(y)})"><title>${escapeXml(title)}</title><path d="${shapePath(mark.shape, size)}" fill="${colors.fill}" stroke="${colors.stroke}" stroke-width="${isGroup ? 3 : 2}"/><path d="${mark.icon}" transform="scale(${iconScale}) translate(-12 -12)" fill="none" stroke="${colors.icon}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>${corner}${texts.join('')}</g>`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line between two nodes as SVG. */
export function edgeSvg(
  from: Point,
  to: Point,
  { color, width, isDashed }: { color: string; width: number; isDashed: boolean },
): string {
  return `<line x1="${coordinate(from.x)}" y1="${coordinate(from.y)}" x2="${coordinate(to.x)}" y2="${coordinate(to.y)}" stroke="${color}" stroke-width="${width}" stroke-opacity="0.7"${isDashed ? ' stroke-dasharray="5 4"' : ''}/>`;
}

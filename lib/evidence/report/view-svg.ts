import { familyColor, nodeColors, paperColors } from '@/lib/drawing/colors';
import { markOf } from '@/lib/drawing/marks';
import { edgeSvg, coordinate as n, nodeSvg } from '@/lib/drawing/node-svg';
import type { ViewPaper } from '@/lib/evidence/report/papers';
import { escapeXml } from '@/lib/export/xml';

const margin = 70;
const labelledMax = 150;
/** Widths of marks, as the canvas draws them at rest. */
const sizes = { account: 30, identifier: 30, aggregate: 44 } as const;

function viewNodeSvg(node: ViewPaper['nodes'][number], isLabelled: boolean): string {
  const { x, y, type, label } = node;
  return nodeSvg({
    x,
    y,
    size: sizes[type],
    mark: markOf(node),
    colors: nodeColors(node, paperColors),
    labels: isLabelled ? [label] : [],
    ink: paperColors.ink,
    // its label is longer than on the canvas, and stands below
    isGroup: false,
    title: label,
  });
}

/** A saved view as it was laid out, as SVG, with what it shows in words; undefined when nothing is on it. */
export function viewSvg(view: ViewPaper): { svg: string; summary: string } | undefined {
  const { nodes, edges, notes } = view;
  if (nodes.length === 0) return undefined;
  const least = (pick: (at: { x: number; y: number }) => number): number =>
    [...nodes, ...notes].reduce((lowest, at) => Math.min(lowest, pick(at)), Number.POSITIVE_INFINITY);
  const [left, top] = [least(({ x }) => x) - margin, least(({ y }) => y) - margin];
  const width = margin - least(({ x }) => -x) - left;
  const height = margin - least(({ y }) => -y) - top;
  const places = new Map(nodes.map((node) => [node.key, node]));
  const lines = edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.source), places.get(edge.target)];
    if (!from || !to) return [];
    const color = familyColor(paperColors, edge.family);
    return [edgeSvg(from, to, { color, width: edge.type === 'used' ? 1 : 2, isDashed: false })];
  });
  const isLabelled = nodes.length <= labelledMax;
  const texts = notes.map(
    ({ text, x, y }) =>
      `<text x="${n(x)}" y="${n(y)}" font-size="11" font-style="italic">${escapeXml(text)}</text>`,
  );
  const accounts = nodes.filter(({ type }) => type === 'account');
  const confirmed = accounts.filter(({ membership }) => membership === 'confirmed').length;
  const values = nodes.filter(({ type }) => type === 'identifier').length;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(left)} ${n(top)} ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" font-family="sans-serif" fill="${paperColors.ink}">${lines.join('')}${nodes.map((node) => viewNodeSvg(node, isLabelled)).join('')}${texts.join('')}</svg>`;
  const summary = `${accounts.length} accounts (discs; ${confirmed} filled: confirmed members of a cluster), ${values} values (a mark for each kind), ${lines.length} lines coloured by family of evidence.${isLabelled ? '' : ' Labels are left out; the view’s JSON file has them.'}`;
  return { svg, summary };
}

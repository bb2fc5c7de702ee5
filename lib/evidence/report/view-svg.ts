import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { ViewPaper } from '@/lib/evidence/report/papers';
import { escapeXml } from '@/lib/export/xml';

const margin = 70;
const labelledMax = 150;
const ink = '#111827';
const muted = '#6b7280';

/** Colour-blind-safe (Okabe–Ito), dark enough on white. */
const familyColors: Readonly<Record<EvidenceFamily, string>> = {
  payment: '#b45309',
  device: '#0072b2',
  network: '#007a5a',
  identity: '#a33a7a',
  behaviour: '#b33c00',
  relation: '#4b5563',
};

const n = (value: number): string => value.toFixed(1);
const colorOf = (family: EvidenceFamily | null): string => (family === null ? muted : familyColors[family]);

function nodeSvg(node: ViewPaper['nodes'][number], isLabelled: boolean): string {
  const at = `translate(${n(node.x)} ${n(node.y)})`;
  const isConfirmed = node.membership === 'confirmed';
  const shape =
    node.type === 'identifier'
      ? `<rect x="-8" y="-8" width="16" height="16" rx="3" fill="#fff" stroke="${colorOf(node.family)}" stroke-width="2"/>`
      : `<circle r="${node.type === 'account' ? 9 : 14}" fill="${isConfirmed ? '#1d6fa5' : '#fff'}" stroke="${node.membership === null ? muted : '#1d6fa5'}" stroke-width="2"${node.membership === 'possible' ? ' stroke-dasharray="3 2"' : ''}/>`;
  const label = isLabelled
    ? `<text y="24" text-anchor="middle" font-size="10">${escapeXml(node.label)}</text>`
    : '';
  return `<g transform="${at}">${shape}${label}</g>`;
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
    return [
      `<line x1="${n(from.x)}" y1="${n(from.y)}" x2="${n(to.x)}" y2="${n(to.y)}" stroke="${colorOf(edge.family)}" stroke-opacity="0.6"${edge.type === 'used' ? '' : ' stroke-width="2"'}/>`,
    ];
  });
  const isLabelled = nodes.length <= labelledMax;
  const texts = notes.map(
    ({ text, x, y }) =>
      `<text x="${n(x)}" y="${n(y)}" font-size="11" font-style="italic">${escapeXml(text)}</text>`,
  );
  const accounts = nodes.filter(({ type }) => type === 'account');
  const confirmed = accounts.filter(({ membership }) => membership === 'confirmed').length;
  const values = nodes.filter(({ type }) => type === 'identifier').length;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(left)} ${n(top)} ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" font-family="sans-serif" fill="${ink}">${lines.join('')}${nodes.map((node) => nodeSvg(node, isLabelled)).join('')}${texts.join('')}</svg>`;
  const summary = `${accounts.length} accounts (discs; ${confirmed} filled: confirmed members of a cluster), ${values} values (squares), ${lines.length} lines coloured by family of evidence.${isLabelled ? '' : ' Labels are left out; the view’s JSON file has them.'}`;
  return { svg, summary };
}

import type { Tone } from '@/lib/canvas-state/styles';
import type { VisibleGraph } from '@/lib/canvas-state/visible';
import { evidenceFamilies, evidenceFamilyTitles } from '@/lib/domain/evidence-family';
import type { GraphNode } from '@/lib/domain/graph-element';
import { familyColor, type NodeColors, nodeColors } from '@/lib/drawing/colors';
import { cornerIcons, markOf } from '@/lib/drawing/marks';
import { edgeSvg, coordinate as n, nodeSvg } from '@/lib/drawing/node-svg';
import { shapePath } from '@/lib/drawing/shape-path';
import { escapeXml } from '@/lib/export/xml';
import { legendOf } from './legend-entries';
import type { Palette } from './palette';
import type { Scene, SceneEdge, SceneNode } from './scene';
import { toneColors } from './stylesheet';

const margin = 60;
const legendWidth = 230;
const footerLine = 16;
/** Room for the longest line of the footer. */
const widthMin = 460;

/**
 * Exactly what is drawn, as an SVG of its own with the legend and, line by line, a footer that says where it comes from;
 * vector, so it prints at any size.
 */
export function toSvg(
  scene: Scene,
  graph: VisibleGraph,
  palette: Palette,
  tones: readonly Tone[],
  footer: readonly string[],
): string {
  const nodes = [...scene.nodes.values()];
  const left = Math.min(0, ...nodes.map(({ x }) => x)) - margin - legendWidth;
  const top = Math.min(0, ...nodes.map(({ y }) => y)) - margin;
  const width = Math.max(widthMin, Math.max(0, ...nodes.map(({ x }) => x)) + margin - left);
  const drawn = Math.max(
    Math.max(0, ...nodes.map(({ y }) => y)) + margin - top,
    legendHeight(graph, tones) + 2 * footerLine,
  );
  const height = drawn + (footer.length + 1) * footerLine;
  const body = [
    ...[...scene.edges.values()].map((edge) => sceneEdgeSvg(edge, scene, palette)),
    ...nodes.map((node) => sceneNodeSvg(node, graph.nodes.get(node.id)?.node, palette)),
    legendSvg(graph, tones, palette, left + 16, top + 24),
    footerSvg(footer, palette, left + 16, top + drawn + footerLine),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(left)} ${n(top)} ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" font-family="Inter, system-ui, sans-serif">
<rect x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${n(height)}" fill="${palette.surface}"/>
${body.join('\n')}
</svg>
`;
}

function sceneEdgeSvg(edge: SceneEdge, scene: Scene, palette: Palette): string {
  const [from, to] = [scene.nodes.get(edge.source), scene.nodes.get(edge.target)];
  if (!from || !to) return '';
  const family = evidenceFamilies.find((name) => edge.classes.includes(`family-${name}`)) ?? null;
  const isDashed = /weaker|stands_for|weakest/.test(edge.classes);
  return edgeSvg(from, to, { color: familyColor(palette, family), width: edge.width, isDashed });
}

function sceneNodeSvg(scene: SceneNode, node: GraphNode | undefined, palette: Palette): string {
  if (node === undefined) return groupSvg(scene, palette);
  const [label = '', second] = scene.label.split('\n');
  return nodeSvg({
    x: scene.x,
    y: scene.y,
    size: scene.size,
    mark: markOf(node),
    colors: tonedColors(scene, nodeColors(node, palette), palette),
    labels: [label, ...(second ? [second] : [])],
    ink: palette.ink,
    isGroup: node.type === 'aggregate',
    title: label,
    corner: cornerSvg(scene, node, palette),
  });
}

/** The mark of a banned or suspended account. */
function cornerSvg({ size }: SceneNode, node: GraphNode, palette: Palette): string {
  if (node.type !== 'account' || (node.status !== 'banned' && node.status !== 'suspended')) return '';
  const color = node.status === 'banned' ? palette.bad : palette.warn;
  return `<g transform="translate(${n(size / 2 - 8)} ${n(-size / 2 - 4)})"><circle cx="6" cy="6" r="5.5" fill="${color}"/><path d="${cornerIcons[node.status]}" stroke="${palette.surface}" stroke-width="1.6"/></g>`;
}

/** A folded group as a disc with its count; the frame of an open one is drawn by its members' places alone. */
function groupSvg(scene: SceneNode, palette: Palette): string {
  if (!scene.classes.includes('folded')) return '';
  const [title = '', count = ''] = scene.label.split('\n');
  return `<g transform="translate(${n(scene.x)} ${n(scene.y)})"><circle r="${n(scene.size / 2)}" fill="${palette.sunken}" stroke="${palette.muted}" stroke-width="3"/><text y="4" text-anchor="middle" font-size="12" fill="${palette.ink}">${escapeXml(count)}</text><text y="${n(scene.size / 2 + 14)}" text-anchor="middle" font-size="10.5" fill="${palette.ink}">${escapeXml(title)}</text></g>`;
}

function tonedColors({ classes }: SceneNode, plain: NodeColors, palette: Palette): NodeColors {
  const tone = /\btone-(\d)\b/.exec(classes)?.[1];
  if (tone !== undefined) {
    const color = toneColors(palette)[Number(tone)] ?? plain.fill;
    return { fill: color, stroke: color, icon: palette.surface };
  }
  return classes.includes('tone-other')
    ? { fill: palette.sunken, stroke: palette.line, icon: palette.muted }
    : plain;
}

/** Units that the legend takes from the top of the picture. */
function legendHeight(graph: VisibleGraph, tones: readonly Tone[]): number {
  const { nodes, families } = legendOf(graph);
  return 24 * (nodes.length + families.length + tones.length + 1) + 18;
}

function footerSvg(footer: readonly string[], palette: Palette, x: number, y: number): string {
  const lines = footer.map(
    (line, index) =>
      `<text x="${n(x)}" y="${n(y + index * footerLine)}" font-size="11" fill="${palette.muted}">${escapeXml(line)}</text>`,
  );
  return `<g>${lines.join('')}</g>`;
}

function legendSvg(
  graph: VisibleGraph,
  tones: readonly Tone[],
  palette: Palette,
  x: number,
  y: number,
): string {
  const legend = legendOf(graph);
  const { families } = legend;
  // where a rule colours the accounts, their colours are told instead of their standing
  const nodes =
    tones.length > 0 ? legend.nodes.filter(({ example }) => example.type !== 'account') : legend.nodes;
  const marks = nodes.map(({ title, example, count }, index) => {
    const { shape, icon } = markOf(example);
    const colors = nodeColors(example, palette);
    return `<g transform="translate(${n(x + 8)} ${n(y + index * 24)})"><path d="${shapePath(shape, 16)}" fill="${colors.fill}" stroke="${colors.stroke}" stroke-width="1.5"/><path d="${icon}" transform="scale(0.39) translate(-12 -12)" fill="none" stroke="${colors.icon}" stroke-width="2.4"/><text x="18" y="4" font-size="12" fill="${palette.ink}">${escapeXml(title)} (${count})</text></g>`;
  });
  const lines = families.map((family, index) => {
    const at = y + (nodes.length + index) * 24 + 10;
    return `<g transform="translate(${n(x)} ${n(at)})"><line x2="16" stroke="${palette.families[family]}" stroke-width="3"/><text x="26" y="4" font-size="12" fill="${palette.ink}">${evidenceFamilyTitles[family]}</text></g>`;
  });
  const toneLines = tones.map(({ value, count, tone }, index) => {
    const at = y + (nodes.length + families.length + index) * 24 + 18;
    const fill = tone === null ? palette.sunken : (toneColors(palette)[tone] ?? palette.data);
    return `<g transform="translate(${n(x + 8)} ${n(at)})"><circle r="8" fill="${fill}" stroke="${palette.line}"/><text x="18" y="4" font-size="12" fill="${palette.ink}">${escapeXml(value)} (${count})</text></g>`;
  });
  return [...marks, ...lines, ...toneLines].join('\n');
}

import type { Tone } from '@/lib/canvas-state/styles';
import type { VisibleGraph } from '@/lib/canvas-state/visible';
import { evidenceFamilies, evidenceFamilyTitles } from '@/lib/domain/evidence-family';
import type { GraphNode } from '@/lib/domain/graph-element';
import { escapeXml } from '@/lib/export/xml';
import { legendOf } from './legend-entries';
import { cornerIcons, markOf } from './marks';
import type { Palette } from './palette';
import type { Scene, SceneEdge, SceneNode } from './scene';
import { shapePath } from './shape-path';
import { toneColors } from './stylesheet';

const margin = 60;
const legendWidth = 230;
const footerLine = 16;
/** Room for the longest line of the footer. */
const widthMin = 460;

const n = (value: number): string => value.toFixed(1);

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
    ...[...scene.edges.values()].map((edge) => edgeSvg(edge, scene, palette)),
    ...nodes.map((node) => nodeSvg(node, graph.nodes.get(node.id)?.node, palette)),
    legendSvg(graph, tones, palette, left + 16, top + 24),
    footerSvg(footer, palette, left + 16, top + drawn + footerLine),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(left)} ${n(top)} ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" font-family="Inter, system-ui, sans-serif">
<rect x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${n(height)}" fill="${palette.surface}"/>
${body.join('\n')}
</svg>
`;
}

function edgeSvg(edge: SceneEdge, scene: Scene, palette: Palette): string {
  const [from, to] = [scene.nodes.get(edge.source), scene.nodes.get(edge.target)];
  if (!from || !to) return '';
  const family = evidenceFamilies.find((name) => edge.classes.includes(`family-${name}`));
  const stroke = family === undefined ? palette.muted : palette.families[family];
  const isDashed = /weaker|stands_for|weakest/.test(edge.classes);
  return `<line x1="${n(from.x)}" y1="${n(from.y)}" x2="${n(to.x)}" y2="${n(to.y)}" stroke="${stroke}" stroke-width="${edge.width}" stroke-opacity="0.7"${isDashed ? ' stroke-dasharray="5 4"' : ''}/>`;
}

/** Fill, outline and icon colour of a node in one theme; the stylesheet of the canvas says the same. */
export function nodeColors(
  node: GraphNode,
  palette: Palette,
): { fill: string; stroke: string; icon: string } {
  if (node.type === 'aggregate') return { fill: palette.sunken, stroke: palette.muted, icon: palette.ink };
  if (node.type === 'identifier') {
    return { fill: palette.surface, stroke: palette.families[node.family], icon: palette.ink };
  }
  if (node.membership === 'confirmed') {
    return { fill: palette.data, stroke: palette.data, icon: palette.surface };
  }
  return node.membership === 'possible'
    ? { fill: palette.surface, stroke: palette.data, icon: palette.data }
    : { fill: palette.sunken, stroke: palette.line, icon: palette.muted };
}

function nodeSvg(scene: SceneNode, node: GraphNode | undefined, palette: Palette): string {
  if (node === undefined) return groupSvg(scene, palette);
  const { shape, icon } = markOf(node);
  const colors = tonedColors(scene, nodeColors(node, palette), palette);
  const iconScale = (scene.size * 0.58) / 24;
  const isGroup = node.type === 'aggregate';
  const corner = node.type === 'account' && (node.status === 'banned' || node.status === 'suspended');
  const cornerSvg = corner
    ? `<g transform="translate(${n(scene.size / 2 - 8)} ${n(-scene.size / 2 - 4)})"><circle cx="6" cy="6" r="5.5" fill="${node.status === 'banned' ? palette.bad : palette.warn}"/><path d="${cornerIcons[node.status === 'banned' ? 'banned' : 'suspended']}" stroke="${palette.surface}" stroke-width="1.6"/></g>`
    : '';
  const [label = '', second] = scene.label.split('\n');
  const labelY = isGroup ? 4 : scene.size / 2 + 14;
  const lines = [label, ...(second ? [second] : [])].map(
    (line, index) =>
      `<text y="${n(labelY + index * 13)}" text-anchor="middle" font-size="${isGroup ? 12 : 10.5}" fill="${palette.ink}">${escapeXml(line)}</text>`,
  );
  return `<g transform="translate(${n(scene.x)} ${n(scene.y)})"><title>${escapeXml(scene.label.split('\n')[0] ?? '')}</title><path d="${shapePath(shape, scene.size)}" fill="${colors.fill}" stroke="${colors.stroke}" stroke-width="${isGroup ? 3 : 2}"/><path d="${icon}" transform="scale(${iconScale.toFixed(3)}) translate(-12 -12)" fill="none" stroke="${colors.icon}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>${cornerSvg}${lines.join('')}</g>`;
}

/** A folded group as a disc with its count; the frame of an open one is drawn by its members' places alone. */
function groupSvg(scene: SceneNode, palette: Palette): string {
  if (!scene.classes.includes('folded')) return '';
  const [title = '', count = ''] = scene.label.split('\n');
  return `<g transform="translate(${n(scene.x)} ${n(scene.y)})"><circle r="${n(scene.size / 2)}" fill="${palette.sunken}" stroke="${palette.muted}" stroke-width="3"/><text y="4" text-anchor="middle" font-size="12" fill="${palette.ink}">${escapeXml(count)}</text><text y="${n(scene.size / 2 + 14)}" text-anchor="middle" font-size="10.5" fill="${palette.ink}">${escapeXml(title)}</text></g>`;
}

type Colors = ReturnType<typeof nodeColors>;

function tonedColors({ classes }: SceneNode, plain: Colors, palette: Palette): Colors {
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

import { takenFrom } from '@/lib/canvas-state/brought';
import type { Changes } from '@/lib/canvas-state/changes';
import { type CanvasDoc, settingsOf } from '@/lib/canvas-state/document';
import { neighbourMap } from '@/lib/canvas-state/selection';
import type { LabelMode } from '@/lib/canvas-state/shown-labels';
import { toneFinder, tonesOf } from '@/lib/canvas-state/styles';
import type { VisibleGraph, VisibleNode } from '@/lib/canvas-state/visible';
import type { GraphEdge } from '@/lib/domain/graph-element';
import { rarityBounds } from '@/lib/domain/rarity';
import { markKindOf } from '@/lib/drawing/marks';
import { bundled } from './bundle';
import { withGroups } from './fold';
import { withLabels } from './mask';
import type { Scene, SceneEdge, SceneNode } from './scene';

/** How near the reader is: from afar only landmarks are named, close up every account too. */
export type Detail = 'far' | 'middle' | 'near';

export function detailOf(zoom: number): Detail {
  if (zoom < 0.62) return 'far';
  return zoom < 0.9 ? 'middle' : 'near';
}

const landmarksMax = 16;
/** Lines beyond which each is drawn paler. */
const crowdedFrom = 260;

/** What the renderer shows for a state of the canvas. Pure: the same state gives the same scene. */
export function project(
  graph: VisibleGraph,
  doc: CanvasDoc,
  session: {
    readonly cursor: string | null;
    readonly weakest: ReadonlySet<string>;
    readonly detail: Detail;
    readonly labels?: LabelMode;
    /** What two dates differ in; while it is looked at, the rest steps back. */
    readonly changes?: Changes | null;
  },
): Scene {
  const taken = takenFrom(doc);
  const landmarks = session.detail === 'far' ? landmarksOf(graph) : new Set<string>();
  const look = lookOf(graph, doc, session.changes ?? null);
  const nodes = new Map<string, SceneNode>();
  for (const [key, visible] of graph.nodes) {
    const plain = projectNode(visible, taken.get(key) ?? 0);
    const scene = atDetail(look(plain, visible), session.detail, landmarks);
    nodes.set(key, key === session.cursor ? { ...scene, classes: `${scene.classes} cursor` } : scene);
  }
  const edges = new Map<string, SceneEdge>();
  const noted = notedTargets(doc);
  const isCrowded = graph.edges.length > crowdedFrom;
  for (const edge of graph.edges) {
    const scene = projectEdge(edge, isCrowded);
    const isWeakest = session.weakest.has(edge.key);
    const change = session.changes ? ` ${session.changes.of.get(edge.key) ?? 'same'}` : '';
    const classes = `${scene.classes}${isWeakest ? ' weakest' : ''}${noted.has(edge.key) ? ' noted' : ''}${change}`;
    edges.set(edge.key, { ...scene, classes });
  }
  const drawn = { nodes, edges: settingsOf(doc).isBundled ? bundled(edges) : edges };
  return withGroups(withLabels(drawn, graph, session.labels ?? 'shown'), doc);
}

/** Colour and size by the rules of the canvas, notes, and the difference of two dates. */
function lookOf(
  graph: VisibleGraph,
  doc: CanvasDoc,
  changes: Changes | null,
): (scene: SceneNode, visible: VisibleNode) => SceneNode {
  const { colorBy, sizeBy } = settingsOf(doc);
  const toneOf = toneFinder(tonesOf(graph, colorBy), colorBy);
  const neighbours = sizeBy === 'lines' ? neighbourMap(graph) : undefined;
  const noted = notedTargets(doc);
  return (scene, { node }) => {
    const tone = toneOf(node);
    const measure =
      node.type === 'aggregate' || sizeBy === 'fixed'
        ? undefined
        : (neighbours?.get(node.key)?.length ?? node.degree);
    const classes = [
      scene.classes,
      ...(tone === undefined ? [] : [tone === null ? 'tone-other' : `tone-${tone}`]),
      ...(noted.has(node.key) ? ['noted'] : []),
      ...(changes === null ? [] : [changes.of.get(node.key) ?? 'same']),
    ];
    const size = measure === undefined ? scene.size : 20 + 7 * Math.log2(1 + measure);
    const label = noted.has(node.key) ? `${scene.label} ✎` : scene.label;
    return { ...scene, size: Math.round(size), label, classes: classes.join(' ') };
  };
}

function notedTargets(doc: CanvasDoc): ReadonlySet<string> {
  return new Set([...doc.notes.values()].map(({ target }) => target));
}

/** The values that most drawn lines meet at. */
function landmarksOf(graph: VisibleGraph): ReadonlySet<string> {
  const lines = new Map<string, number>();
  for (const { type, target } of graph.edges) {
    if (type === 'used') lines.set(target, (lines.get(target) ?? 0) + 1);
  }
  const ranked = [...lines].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Set(ranked.slice(0, landmarksMax).map(([key]) => key));
}

function atDetail(node: SceneNode, detail: Detail, landmarks: ReadonlySet<string>): SceneNode {
  if (detail === 'near') return node;
  if (node.classes.startsWith('aggregate')) {
    return detail === 'far' ? { ...node, size: node.size * 1.2, classes: `${node.classes} landmark` } : node;
  }
  if (landmarks.has(node.id)) {
    return { ...node, size: node.size * 1.3, classes: `${node.classes} landmark` };
  }
  const isNamed = detail === 'middle' && node.classes.startsWith('identifier');
  return isNamed ? node : { ...node, classes: `${node.classes} unnamed` };
}

function projectNode({ node, record }: VisibleNode, taken: number): SceneNode {
  const place = { id: node.key, x: record.x, y: record.y };
  const pinned = record.isPinned ? ' pinned' : '';
  if (node.type === 'account') {
    const status = node.status === 'banned' || node.status === 'suspended' ? ` ${node.status}` : '';
    return {
      ...place,
      label: shortened(node.label, 16),
      size: 30,
      classes: `account ${node.membership ?? 'unclustered'}${status}${pinned}`,
    };
  }
  if (node.type === 'aggregate') {
    const left = Math.max(0, node.total - taken);
    return {
      ...place,
      label: `+${grouped(left)}`,
      size: 34 + 9 * Math.log10(Math.max(1, left)),
      classes: `aggregate${pinned}`,
    };
  }
  const isHub = node.degree > rarityBounds.commonMax;
  const shared = isHub ? `\nshared by ${grouped(node.degree)}` : node.degree > 1 ? ` · ${node.degree}` : '';
  return {
    ...place,
    label: `${shortened(node.label, 20)}${shared}`,
    size: isHub ? 40 : 28,
    classes: `identifier kind-${markKindOf(node.kind)} family-${node.family}${isHub ? ' hub' : ''}${pinned}`,
  };
}

function projectEdge(edge: GraphEdge, isCrowded: boolean): SceneEdge {
  const ends = { id: edge.key, source: edge.source, target: edge.target };
  const family = edge.family === null ? '' : ` family-${edge.family}`;
  const strength = edge.type === 'linked' ? (edge.isStrong ? ' strong' : ' weaker') : '';
  const label = edge.bits === null ? '' : `${edge.bits.toFixed(1)} bit`;
  const crowd = isCrowded && edge.type === 'used' ? ' crowded' : '';
  return { ...ends, label, width: widthOf(edge.bits), classes: `${edge.type}${family}${strength}${crowd}` };
}

/** Width in canvas units: 0.75 at 0 bits, 3.75 at 24 bits and more. */
export function widthOf(bits: number | null): number {
  if (bits === null) return 1.5;
  return Math.round((0.75 + Math.min(3, Math.max(0, bits) / 8)) * 100) / 100;
}

function shortened(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text;
  const head = Math.ceil((lengthMax - 1) / 2);
  return `${text.slice(0, head)}…${text.slice(text.length - (lengthMax - 1 - head))}`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

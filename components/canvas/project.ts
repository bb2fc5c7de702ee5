import { takenFrom } from '@/lib/canvas-state/brought';
import type { CanvasDoc } from '@/lib/canvas-state/document';
import type { VisibleGraph, VisibleNode } from '@/lib/canvas-state/visible';
import type { GraphEdge } from '@/lib/domain/graph-element';
import { rarityBounds } from '@/lib/domain/rarity';
import { markKindOf } from './marks';

/** A node as it is to be drawn: everything the look depends on, nothing else. */
export interface SceneNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly size: number;
  readonly classes: string;
}

export interface SceneEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly width: number;
  readonly classes: string;
}

export interface Scene {
  readonly nodes: ReadonlyMap<string, SceneNode>;
  readonly edges: ReadonlyMap<string, SceneEdge>;
}

export const emptyScene: Scene = { nodes: new Map(), edges: new Map() };

/** What the renderer shows for a state of the canvas. Pure: the same state gives the same scene. */
export function project(
  graph: VisibleGraph,
  doc: CanvasDoc,
  session: { readonly cursor: string | null; readonly weakest: ReadonlySet<string> },
): Scene {
  const taken = takenFrom(doc);
  const nodes = new Map<string, SceneNode>();
  for (const [key, visible] of graph.nodes) {
    const scene = projectNode(visible, taken.get(key) ?? 0);
    nodes.set(key, key === session.cursor ? { ...scene, classes: `${scene.classes} cursor` } : scene);
  }
  const edges = new Map<string, SceneEdge>();
  for (const edge of graph.edges) {
    const scene = projectEdge(edge);
    const isWeakest = session.weakest.has(edge.key);
    edges.set(edge.key, isWeakest ? { ...scene, classes: `${scene.classes} weakest` } : scene);
  }
  return { nodes, edges };
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

function projectEdge(edge: GraphEdge): SceneEdge {
  const ends = { id: edge.key, source: edge.source, target: edge.target };
  const family = edge.family === null ? '' : ` family-${edge.family}`;
  const strength = edge.type === 'linked' ? (edge.isStrong ? ' strong' : ' weaker') : '';
  const label = edge.bits === null ? '' : `${edge.bits.toFixed(1)} bit`;
  return { ...ends, label, width: widthOf(edge.bits), classes: `${edge.type}${family}${strength}` };
}

/** Width in canvas units: 1 at 0 bits, 5 at 20 bits and more. */
export function widthOf(bits: number | null): number {
  if (bits === null) return 1.5;
  return Math.round((1 + Math.min(4, Math.max(0, bits) / 5)) * 100) / 100;
}

function shortened(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text;
  const head = Math.ceil((lengthMax - 1) / 2);
  return `${text.slice(0, head)}…${text.slice(text.length - (lengthMax - 1 - head))}`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

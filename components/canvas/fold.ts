import type { Point } from '@/lib/canvas-state/command';
import type { CanvasDoc } from '@/lib/canvas-state/document';
import type { Scene, SceneEdge, SceneNode } from './scene';

const prefix = 'group:';

/** Scene id of a group. */
export const groupSceneId = (groupKey: string): string => `${prefix}${groupKey}`;

/** Keys of a group's members when the id is a group's, else the id itself. */
export function membersOfSceneId(doc: CanvasDoc, id: string): string[] {
  if (!id.startsWith(prefix)) return [id];
  const groupKey = id.slice(prefix.length);
  return [...doc.nodes.values()].flatMap((node) => (node.groupId === groupKey ? [node.key] : []));
}

/** The selection as it is drawn: a folded group stands for its members. */
export function sceneSelection(
  doc: CanvasDoc,
  scene: Scene,
  selection: readonly string[],
): readonly string[] {
  if (doc.groups.size === 0) return selection;
  const drawn = selection.map((key) => {
    const groupId = doc.nodes.get(key)?.groupId;
    return scene.nodes.has(key) || groupId == null ? key : groupSceneId(groupId);
  });
  return [...new Set(drawn)];
}

/** Places after a drag: what moved a folded group moves its members by as much. */
export function withMembers(
  doc: CanvasDoc,
  scene: Scene,
  positions: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> {
  const moved = new Map<string, Point>();
  for (const [id, to] of positions) {
    const from = scene.nodes.get(id);
    if (!id.startsWith(prefix)) moved.set(id, to);
    else if (from?.classes.includes('folded')) {
      for (const key of membersOfSceneId(doc, id)) {
        const member = doc.nodes.get(key);
        if (member) moved.set(key, { x: member.x + to.x - from.x, y: member.y + to.y - from.y });
      }
    }
  }
  return moved;
}

/**
 * Draws groups: a folded one as a single node with its count and one line for all lines to the same other end, an open
 * one as a frame around its members.
 */
export function withGroups(scene: Scene, doc: CanvasDoc): Scene {
  if (doc.groups.size === 0) return scene;
  const foldedInto = new Map<string, string>();
  const nodes = new Map<string, SceneNode>();
  const members = new Map<string, SceneNode[]>();
  for (const [id, node] of scene.nodes) {
    const groupId = doc.nodes.get(id)?.groupId ?? null;
    const group = groupId === null ? undefined : doc.groups.get(groupId);
    if (group === undefined) {
      nodes.set(id, node);
      continue;
    }
    const into = groupSceneId(group.key);
    members.set(group.key, [...(members.get(group.key) ?? []), node]);
    if (group.isFolded) foldedInto.set(id, into);
    else nodes.set(id, { ...node, parent: into });
  }
  for (const [key, inside] of members) {
    const group = doc.groups.get(key);
    if (group === undefined) continue;
    const x = inside.reduce((sum, node) => sum + node.x, 0) / inside.length;
    const y = inside.reduce((sum, node) => sum + node.y, 0) / inside.length;
    nodes.set(groupSceneId(key), {
      id: groupSceneId(key),
      x,
      y,
      label: group.isFolded ? `${group.title}\n${inside.length}` : `${group.title} · ${inside.length}`,
      size: 40 + 6 * Math.log2(inside.length + 1),
      classes: group.isFolded ? 'aggregate folded' : 'combo',
    });
  }
  return { nodes, edges: refolded(scene.edges, foldedInto) };
}

function refolded(
  edges: ReadonlyMap<string, SceneEdge>,
  foldedInto: ReadonlyMap<string, string>,
): ReadonlyMap<string, SceneEdge> {
  if (foldedInto.size === 0) return edges;
  const result = new Map<string, SceneEdge>();
  const together = new Map<string, { edge: SceneEdge; lines: number }>();
  for (const [id, edge] of edges) {
    const [source, target] = [foldedInto.get(edge.source), foldedInto.get(edge.target)];
    if (source === undefined && target === undefined) {
      result.set(id, edge);
      continue;
    }
    const [from, to] = [source ?? edge.source, target ?? edge.target];
    if (from === to) continue;
    const key = `folded|${from}|${to}`;
    const before = together.get(key);
    together.set(key, {
      edge: { ...(before?.edge ?? edge), id: key, source: from, target: to },
      lines: (before?.lines ?? 0) + 1,
    });
  }
  for (const [key, { edge, lines }] of together) {
    result.set(key, { ...edge, label: `${lines} lines`, width: Math.min(8, edge.width + Math.log2(lines)) });
  }
  return result;
}

import { type LabelMode, shownLabels } from '@/lib/canvas-state/shown-labels';
import type { VisibleGraph } from '@/lib/canvas-state/visible';
import type { Scene, SceneNode } from './scene';

/** The scene with labels as they are to be shown. A group of accounts is drawn with its count alone, which masking leaves. */
export function withLabels(scene: Scene, graph: VisibleGraph, mode: LabelMode): Scene {
  if (mode === 'shown') return scene;
  const labels = shownLabels(graph, mode);
  const nodes = new Map<string, SceneNode>();
  for (const [id, node] of scene.nodes) {
    const isGroup = graph.nodes.get(id)?.node.type === 'aggregate';
    nodes.set(id, mode === 'masked' && isGroup ? node : { ...node, label: labels.get(id) ?? '' });
  }
  return { ...scene, nodes };
}

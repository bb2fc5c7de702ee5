import type { VisibleGraph } from '@/lib/canvas-state/visible';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import type { Scene, SceneNode } from './scene';

export type LabelMode = 'shown' | 'hidden' | 'masked';

/**
 * Labels for a picture that leaves the house: none, or the kind with a number in place of every identifier. Numbers follow
 * the order in which nodes were placed, so the same canvas gives the same numbers.
 */
export function withLabels(scene: Scene, graph: VisibleGraph, mode: LabelMode): Scene {
  if (mode === 'shown') return scene;
  const numbers = new Map<string, number>();
  const nodes = new Map<string, SceneNode>();
  for (const [id, node] of scene.nodes) {
    const facts = graph.nodes.get(id)?.node;
    if (facts === undefined || facts.type === 'aggregate' || mode === 'hidden') {
      nodes.set(id, mode === 'hidden' || facts === undefined ? { ...node, label: '' } : node);
      continue;
    }
    const kind = facts.type === 'account' ? 'Account' : identifierKindFacts(facts.kind).title;
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    nodes.set(id, { ...node, label: `${kind} ${number}` });
  }
  return { ...scene, nodes };
}

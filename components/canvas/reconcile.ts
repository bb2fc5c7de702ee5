import type cytoscape from 'cytoscape';
import type { Scene, SceneEdge, SceneNode } from './scene';

const nodeElement = (node: SceneNode): cytoscape.ElementDefinition => ({
  group: 'nodes',
  data: {
    id: node.id,
    label: node.label,
    size: node.size,
    ...(node.parent === undefined ? {} : { parent: node.parent }),
  },
  position: { x: node.x, y: node.y },
  classes: node.classes,
});

const edgeElement = (edge: SceneEdge): cytoscape.ElementDefinition => ({
  group: 'edges',
  data: { id: edge.id, source: edge.source, target: edge.target, label: edge.label, width: edge.width },
  classes: edge.classes,
});

/**
 * Changes the drawing from one scene to the next in one batch: what is gone goes, what is new comes, what changed is
 * updated in place. Cytoscape keeps what it is given, so it gets fresh objects. Returns the keys that came.
 */
export function reconcile(cy: cytoscape.Core, from: Scene, to: Scene): string[] {
  const added: cytoscape.ElementDefinition[] = [];
  const came: string[] = [];
  cy.batch(() => {
    for (const id of from.edges.keys()) if (!to.edges.has(id)) cy.getElementById(id).remove();
    addFrames(cy, from, to, came);
    for (const [id, node] of to.nodes) {
      const before = from.nodes.get(id);
      if (before && before.parent !== node.parent)
        cy.getElementById(id).move({ parent: node.parent ?? null });
    }
    for (const id of from.nodes.keys()) if (!to.nodes.has(id)) cy.getElementById(id).remove();
    for (const [id, node] of to.nodes) {
      const before = from.nodes.get(id);
      if (isNewFrame(from, node)) continue;
      if (before === undefined) {
        added.push(nodeElement(node));
        came.push(id);
      } else updateNode(cy, before, node);
    }
    for (const [id, edge] of to.edges) {
      const before = from.edges.get(id);
      if (before === undefined) added.push(edgeElement(edge));
      else updateEdge(cy, before, edge);
    }
    if (added.length > 0) cy.add(added);
  });
  return came;
}

const isFrame = (node: SceneNode): boolean => node.classes.startsWith('combo');
const isNewFrame = (from: Scene, node: SceneNode): boolean => isFrame(node) && !from.nodes.has(node.id);

/** Frames come before what stands in them, and go after it has left them: Cytoscape removes children with a parent. */
function addFrames(cy: cytoscape.Core, from: Scene, to: Scene, came: string[]): void {
  for (const node of to.nodes.values()) {
    if (!isNewFrame(from, node)) continue;
    cy.add(nodeElement(node));
    came.push(node.id);
  }
}

function updateNode(cy: cytoscape.Core, before: SceneNode, after: SceneNode): void {
  if (
    before.x === after.x &&
    before.y === after.y &&
    before.label === after.label &&
    before.size === after.size &&
    before.classes === after.classes
  ) {
    return;
  }
  const element = cy.getElementById(after.id);
  // a frame lies where its members lie
  if (!isFrame(after) && (before.x !== after.x || before.y !== after.y)) {
    const at = element.position();
    if (at.x !== after.x || at.y !== after.y) element.position({ x: after.x, y: after.y });
  }
  if (before.label !== after.label || before.size !== after.size) {
    element.data({ label: after.label, size: after.size });
  }
  if (before.classes !== after.classes) element.classes(after.classes);
}

function updateEdge(cy: cytoscape.Core, before: SceneEdge, after: SceneEdge): void {
  if (before.classes !== after.classes) cy.getElementById(after.id).classes(after.classes);
  if (before.label !== after.label || before.width !== after.width) {
    cy.getElementById(after.id).data({ label: after.label, width: after.width });
  }
}

import cytoscape from 'cytoscape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcile } from './reconcile';
import { emptyScene, type Scene } from './scene';

const ids = ['a', 'b', 'c', 'd'] as const;
const text = fc.constantFrom('', 'x', 'y');
const coordinate = fc.integer({ min: -5, max: 5 });

const scene: fc.Arbitrary<Scene> = fc
  .record({
    nodes: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...ids),
        x: coordinate,
        y: coordinate,
        label: text,
        size: fc.constantFrom(20, 30),
        classes: fc.constantFrom('account', 'account pinned', 'identifier'),
      }),
      { selector: ({ id }) => id },
    ),
    edges: fc.uniqueArray(
      fc.record({ source: fc.constantFrom(...ids), target: fc.constantFrom(...ids), label: text }),
      { selector: ({ source, target }) => `${source}-${target}` },
    ),
  })
  .map(({ nodes, edges }) => {
    const present = new Set(nodes.map(({ id }) => id));
    return {
      nodes: new Map(nodes.map((node) => [node.id, node])),
      edges: new Map(
        edges
          .filter(({ source, target }) => present.has(source) && present.has(target))
          .map((edge) => {
            const id = `${edge.source}-${edge.target}`;
            return [id, { ...edge, id, width: 1, classes: 'used' }];
          }),
      ),
    };
  });

const drawn = (cy: cytoscape.Core): unknown =>
  cy
    .elements()
    .map((element) => ({
      data: element.data() as Record<string, unknown>,
      classes: element.classes(),
      at: element.isNode() ? { ...(element as cytoscape.NodeSingular).position() } : null,
    }))
    .sort((a, b) => String(a.data.id).localeCompare(String(b.data.id)));

describe('reconcile', () => {
  it('comes to the same drawing as one made afresh, from whatever scene it starts', () => {
    fc.assert(
      fc.property(fc.array(scene, { minLength: 1, maxLength: 6 }), (scenes) => {
        const [stepwise, fresh] = [cytoscape({ headless: true }), cytoscape({ headless: true })];
        let before = emptyScene;
        for (const next of scenes) {
          reconcile(stepwise, before, next);
          before = next;
        }
        reconcile(fresh, emptyScene, before);
        expect(drawn(stepwise)).toEqual(drawn(fresh));
      }),
      { numRuns: 150 },
    );
  });

  it('names the nodes that came and leaves the others where the reader put them', () => {
    const cy = cytoscape({ headless: true });
    const node = { id: 'a', x: 1, y: 2, label: '', size: 20, classes: 'account' };
    const one: Scene = { nodes: new Map([['a', node]]), edges: new Map() };
    expect(reconcile(cy, emptyScene, one)).toEqual(['a']);
    cy.getElementById('a').position({ x: 9, y: 9 });
    const two: Scene = { ...one, nodes: new Map([...one.nodes, ['b', { ...node, id: 'b' }]]) };
    expect(reconcile(cy, one, two)).toEqual(['b']);
    expect(cy.getElementById('a').position()).toEqual({ x: 9, y: 9 });
  });
});

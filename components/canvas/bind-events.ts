import type cytoscape from 'cytoscape';
import type { Point } from '@/lib/canvas-state/command';
import type { RendererEvents, Viewport } from './graph-renderer';

/** Set while the renderer changes the drawing itself, so that its own changes are not taken for the reader's. */
export interface Quiet {
  isQuiet: boolean;
}

/** Turns what happens on the drawing into events of the document; changes made quietly are not the reader's. */
export function bindEvents(
  cy: cytoscape.Core,
  events: RendererEvents,
  quiet: Quiet,
  viewport: () => Viewport,
): void {
  bindSelection(cy, events, quiet);
  bindDragging(cy, events);
  bindHover(cy);
  cy.on('dbltap', 'node', ({ target }) => events.onOpen((target as cytoscape.NodeSingular).id()));
  cy.on('cxttap', ({ target, renderedPosition }) => {
    const isNode = target !== cy && (target as cytoscape.SingularElementReturnValue).isNode();
    events.onMenu(isNode ? (target as cytoscape.NodeSingular).id() : null, renderedPosition);
  });
  bindViewport(cy, events, viewport);
}

/** At most one report a frame, however many events a wheel or a drag makes. */
function bindViewport(cy: cytoscape.Core, events: RendererEvents, viewport: () => Viewport): void {
  let isScheduled = false;
  cy.on('pan zoom resize', () => {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(() => {
      isScheduled = false;
      if (!cy.destroyed()) events.onViewport(viewport());
    });
  });
}

/** One report for a whole box or click, after Cytoscape has told each element. */
function bindSelection(cy: cytoscape.Core, events: RendererEvents, quiet: Quiet): void {
  let isScheduled = false;
  cy.on('select unselect', () => {
    if (quiet.isQuiet || isScheduled) return;
    isScheduled = true;
    queueMicrotask(() => {
      isScheduled = false;
      if (cy.destroyed()) return;
      const idsOf = (elements: cytoscape.CollectionReturnValue) => elements.map((element) => element.id());
      events.onSelect(idsOf(cy.nodes(':selected') as never), idsOf(cy.edges(':selected') as never));
    });
  });
}

function bindDragging(cy: cytoscape.Core, events: RendererEvents): void {
  cy.on('dragfree', 'node', ({ target }) => {
    const dragged = target as cytoscape.NodeSingular;
    const chosen = dragged.selected() ? cy.nodes(':selected') : dragged;
    // a frame moves what stands in it
    const moved = chosen.union(chosen.descendants());
    const positions = new Map<string, Point>();
    moved.forEach((node) => {
      positions.set(node.id(), { ...(node as cytoscape.NodeSingular).position() });
    });
    events.onDrag(positions);
  });
}

/** The lines at the node under the pointer and what they lead to stand out; at no other time are lines labelled. */
function bindHover(cy: cytoscape.Core): void {
  cy.on('mouseover', 'node', ({ target }) => {
    const node = target as cytoscape.NodeSingular;
    const around = node.connectedEdges();
    if (around.length > 200) return;
    cy.batch(() => around.union(around.connectedNodes()).union(node).addClass('lit'));
  });
  cy.on('mouseover', 'edge', ({ target }) => void (target as cytoscape.EdgeSingular).addClass('lit'));
  cy.on('mouseout', 'node, edge', () => cy.batch(() => cy.$('.lit').removeClass('lit')));
}

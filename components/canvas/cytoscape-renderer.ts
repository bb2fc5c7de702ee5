import cytoscape from 'cytoscape';
import type { Point } from '@/lib/canvas-state/command';
import { bindEvents, type Quiet } from './bind-events';
import type { GraphRenderer, RendererEvents, Viewport } from './graph-renderer';
import type { Palette } from './palette';
import { reconcile } from './reconcile';
import { emptyScene, type Scene } from './scene';
import { buildStylesheet } from './stylesheet';

/** Elements beyond which a picture of the drawing moves instead of the drawing, so that panning is fluid without a GPU. */
const frugalFrom = 900;
/** Elements beyond which lines are left out of that picture. */
const linelessFrom = 6_000;
const growMs = 200;
const fitPadding = 48;

function viewportOf(cy: cytoscape.Core): Viewport {
  const { x1, y1, w, h } = cy.extent();
  return { x: x1, y: y1, width: w, height: h, zoom: cy.zoom() };
}

function open(container: HTMLElement, palette: Palette): cytoscape.Core {
  return cytoscape({
    container,
    style: buildStylesheet(palette),
    minZoom: 0.05,
    maxZoom: 4,
    boxSelectionEnabled: true,
    selectionType: 'single',
    hideEdgesOnViewport: false,
    textureOnViewport: false,
    pixelRatio: Math.min(2, window.devicePixelRatio),
  });
}

/** Cytoscape on a 2D canvas: runs everywhere, software rendering included. */
export function createCytoscapeRenderer(
  container: HTMLElement,
  palette: Palette,
  events: RendererEvents,
): GraphRenderer {
  const cy = open(container, palette);
  const quiet: Quiet = { isQuiet: false };
  let scene: Scene = emptyScene;
  const quietly = (change: () => void): void => {
    quiet.isQuiet = true;
    try {
      change();
    } finally {
      quiet.isQuiet = false;
    }
  };
  bindEvents(cy, events, quiet, () => viewportOf(cy));
  const keysToElements = (keys: readonly string[]) =>
    cy.collection().union(keys.map((key) => cy.getElementById(key)) as never);

  return {
    render(next, { isMotionWanted }) {
      quietly(() => {
        const came = reconcile(cy, scene, next);
        if (isMotionWanted && scene.nodes.size > 0 && came.length > 0 && came.length <= 300) {
          growIn(cy, came, scene);
        }
        scene = next;
        setFrugal(cy, next.nodes.size + next.edges.size);
      });
    },
    select(keys, edgeKeys) {
      const wanted = new Set([...keys, ...edgeKeys]);
      quietly(() =>
        cy.batch(() => {
          cy.$(':selected').forEach((element) => {
            if (!wanted.has(element.id())) element.unselect();
          });
          for (const key of wanted) cy.getElementById(key).select();
        }),
      );
    },
    setPalette(next) {
      cy.style(buildStylesheet(next));
    },
    fit(keys) {
      const elements = keys === undefined ? cy.elements() : keysToElements(keys);
      if (elements.empty()) return;
      cy.fit(elements, fitPadding);
      if (cy.zoom() > 1.4) cy.zoom({ level: 1.4, renderedPosition: middleOf(cy) });
    },
    zoomBy(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: middleOf(cy) });
    },
    reveal(key) {
      const node = cy.getElementById(key);
      if (node.empty()) return;
      const { x, y } = (node as cytoscape.NodeSingular).renderedPosition();
      const isInSight = x > 40 && y > 40 && x < cy.width() - 40 && y < cy.height() - 40;
      if (!isInSight) cy.center(node);
    },
    centreOn(point) {
      const zoom = cy.zoom();
      cy.pan({ x: cy.width() / 2 - point.x * zoom, y: cy.height() / 2 - point.y * zoom });
    },
    show({ x, y, zoom }) {
      cy.viewport({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } });
    },
    resize() {
      const { x1, y1, w, h } = cy.extent();
      cy.resize();
      // what was in the middle stays there, and the cleared canvas is drawn before it can be seen
      this.centreOn({ x: x1 + w / 2, y: y1 + h / 2 });
      cy.forceRender();
    },
    viewport: () => viewportOf(cy),
    placeOf(key) {
      const node = cy.getElementById(key);
      return node.nonempty() && node.isNode()
        ? (node as cytoscape.NodeSingular).renderedPosition()
        : undefined;
    },
    destroy() {
      cy.stop(true, true);
      cy.destroy();
    },
  };
}

const middleOf = (cy: cytoscape.Core): Point => ({ x: cy.width() / 2, y: cy.height() / 2 });

/** New nodes grow out of a neighbour that was there; nothing else moves. */
function growIn(cy: cytoscape.Core, came: readonly string[], before: Scene): void {
  const isNew = new Set(came);
  for (const key of came) {
    const node = cy.getElementById(key) as unknown as cytoscape.NodeSingular;
    const anchor = node
      .neighborhood('node')
      .filter((other) => !isNew.has(other.id()))
      .first();
    const from = anchor.nonempty() ? before.nodes.get(anchor.id()) : undefined;
    if (from === undefined) continue;
    const to = { ...node.position() };
    node.position({ x: from.x, y: from.y });
    node.animate({ position: to }, { duration: growMs, easing: 'ease-out-cubic' });
  }
}

interface FrugalRenderer {
  hideEdgesOnViewport: boolean;
  textureOnViewport: boolean;
}

/** The renderer reads these options at each frame; they are not reachable otherwise once it runs. */
function setFrugal(cy: cytoscape.Core, elements: number): void {
  const renderer = (cy as unknown as { renderer(): FrugalRenderer }).renderer();
  renderer.hideEdgesOnViewport = elements > linelessFrom;
  renderer.textureOnViewport = elements > frugalFrom;
}

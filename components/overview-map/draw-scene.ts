import type { Palette } from '@/components/canvas/palette';
import type { Overview } from '@/lib/contracts/overview';
import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { MapLayout } from './map-layout';
import { circleOf, type MapScene, type MapTarget, type MapView } from './map-scene';

interface Drawing {
  readonly overview: Overview;
  readonly layout: MapLayout;
  readonly scene: MapScene;
  readonly view: MapView;
  readonly palette: Palette;
  readonly selected: MapTarget | null;
  /** Accounts are drawn by the layer of points: only outlines and names are drawn here. */
  readonly isPoints: boolean;
}

const font = '"Inter Variable", system-ui, sans-serif';

/** Circles, lines, accounts and names of the map, on a 2D canvas. */
export function drawScene(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { view, scene, isPoints } = drawing;
  const ratio = Math.min(2, window.devicePixelRatio);
  const { canvas } = context;
  canvas.width = Math.round(view.width * ratio);
  canvas.height = Math.round(view.height * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, view.width, view.height);
  for (const target of scene.opened) drawOutline(context, drawing, target);
  if (!isPoints) {
    drawEdges(context, drawing);
    drawTies(context, drawing);
    for (const target of scene.folded) drawFolded(context, drawing, target);
    drawAccounts(context, drawing);
  } else for (const target of scene.folded) drawOutline(context, drawing, target);
  drawNames(context, drawing);
  drawSelection(context, drawing);
}

function toScreen(view: MapView, x: number, y: number): [number, number] {
  return [(x - view.x) * view.zoom + view.width / 2, (y - view.y) * view.zoom + view.height / 2];
}

export function familyColor(palette: Palette, family: EvidenceFamily | null): string {
  return family === null ? palette.muted : palette.families[family];
}

function colorOf({ overview, palette }: Drawing, target: MapTarget): string {
  if (target.type !== 'sub-cluster') return palette.data;
  return familyColor(palette, overview.subClusters[target.index]?.family ?? null);
}

function pathOf(context: CanvasRenderingContext2D, { layout, view }: Drawing, target: MapTarget): number {
  const circle = circleOf(layout, target);
  if (circle === undefined) return 0;
  const [x, y] = toScreen(view, circle.x, circle.y);
  const r = Math.max(2, circle.r * view.zoom);
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  return r;
}

function drawOutline(context: CanvasRenderingContext2D, drawing: Drawing, target: MapTarget): void {
  pathOf(context, drawing, target);
  context.strokeStyle = target.type === 'cluster' ? drawing.palette.line : colorOf(drawing, target);
  context.lineWidth = 1;
  context.globalAlpha = 0.7;
  context.stroke();
  context.globalAlpha = 1;
}

function drawFolded(context: CanvasRenderingContext2D, drawing: Drawing, target: MapTarget): void {
  pathOf(context, drawing, target);
  const color = colorOf(drawing, target);
  context.fillStyle = color;
  context.globalAlpha = 0.16;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = color;
  context.lineWidth = target.type === 'cluster' ? 2 : 1.4;
  context.stroke();
}

function drawEdges(
  context: CanvasRenderingContext2D,
  { overview, layout, scene, view, palette }: Drawing,
): void {
  context.strokeStyle = palette.muted;
  context.globalAlpha = 0.35;
  for (const index of scene.edges) {
    const edge = overview.edges[index];
    const [a, b] = [layout.subClusters[edge?.a ?? -1], layout.subClusters[edge?.b ?? -1]];
    if (!edge || !a || !b) continue;
    context.lineWidth = Math.min(6, 0.6 + Math.log2(edge.links));
    context.beginPath();
    context.moveTo(...toScreen(view, a.x, a.y));
    context.lineTo(...toScreen(view, b.x, b.y));
    context.stroke();
  }
  context.globalAlpha = 1;
}

function drawTies(context: CanvasRenderingContext2D, { layout, scene, view, palette }: Drawing): void {
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.beginPath();
  for (let place = 0; place < scene.ties.length; place += 2) {
    const [a = 0, b = 0] = [scene.ties[place], scene.ties[place + 1]];
    context.moveTo(...toScreen(view, layout.x[a] ?? 0, layout.y[a] ?? 0));
    context.lineTo(...toScreen(view, layout.x[b] ?? 0, layout.y[b] ?? 0));
  }
  context.stroke();
}

function drawAccounts(
  context: CanvasRenderingContext2D,
  { overview, layout, scene, view, palette }: Drawing,
): void {
  const r = Math.max(2, Math.min(9, view.zoom * 0.5));
  for (const account of scene.accounts) {
    const [x, y] = toScreen(view, layout.x[account] ?? 0, layout.y[account] ?? 0);
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    const isConfirmed = overview.standings[account] === 'c';
    context.fillStyle = isConfirmed ? palette.data : palette.surface;
    context.fill();
    context.strokeStyle = palette.data;
    context.lineWidth = 1.4;
    context.stroke();
  }
}

/** Names where there is room: a cluster's id and count, a sub-cluster's count, no account from afar. */
function drawNames(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { overview, layout, scene, view, palette, isPoints } = drawing;
  context.textAlign = 'center';
  context.fillStyle = palette.ink;
  context.strokeStyle = palette.surface;
  context.lineWidth = 3;
  const write = (text: string, x: number, y: number, size: number): void => {
    context.font = `${size}px ${font}`;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  };
  for (const target of [...scene.opened, ...scene.folded]) {
    const circle = circleOf(layout, target);
    if (circle === undefined) continue;
    const [x, y] = toScreen(view, circle.x, circle.y);
    const r = circle.r * view.zoom;
    if (target.type === 'cluster') {
      const cluster = overview.clusters[target.index];
      const isFolded = scene.folded.includes(target);
      if (cluster && r > 16) write(grouped(cluster.size), x, isFolded ? y + 4 : y - r - 6, 13);
      if (cluster && r > 40) write(cluster.clusterId, x, isFolded ? y + 18 : y - r - 22, 11);
    } else if (r > 13 && !isPoints && scene.folded.includes(target)) {
      write(grouped(overview.subClusters[target.index]?.size ?? 0), x, y + 4, 12);
    }
  }
}

function drawSelection(context: CanvasRenderingContext2D, drawing: Drawing): void {
  if (drawing.selected === null) return;
  pathOf(context, drawing, drawing.selected);
  context.strokeStyle = drawing.palette.accent;
  context.lineWidth = 3;
  context.stroke();
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');

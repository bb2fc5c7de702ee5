import type { Point } from '@/lib/canvas-state/command';
import type { Palette } from './palette';
import type { Scene } from './scene';

/** What the reader did on the drawing, in the words of the document. */
export interface RendererEvents {
  onSelect(keys: readonly string[], edgeKeys: readonly string[]): void;
  onOpen(key: string): void;
  onMenu(key: string | null, at: Point): void;
  /** A drag has ended: these nodes were moved. */
  onDrag(positions: ReadonlyMap<string, Point>): void;
  onViewport(viewport: Viewport): void;
}

/** The part of the canvas in sight. `x`, `y`, `width`, `height` are canvas units. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

/** A view of the scene that owns nothing: given a scene it draws it, and reports what the reader does. */
export interface GraphRenderer {
  /** Brings the drawing to the scene with the least change. Nodes that did not change do not move. */
  render(scene: Scene, change: { readonly isMotionWanted: boolean }): void;
  select(keys: readonly string[], edgeKeys: readonly string[]): void;
  setPalette(palette: Palette): void;
  fit(keys?: readonly string[]): void;
  zoomBy(factor: number): void;
  /** Brings a node into sight if it is not. */
  reveal(key: string): void;
  centreOn(point: Point): void;
  /** Puts a point in the middle at a zoom. */
  show(view: { readonly x: number; readonly y: number; readonly zoom: number }): void;
  resize(): void;
  viewport(): Viewport;
  /** Where a node is on the page, in CSS pixels of the container. */
  placeOf(key: string): Point | undefined;
  destroy(): void;
}

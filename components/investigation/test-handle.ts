import type { RoomApi } from './room-store';

/** What tests may read of the canvas, which has no DOM of its own. Changes nothing. */
export interface CanvasTestHandle {
  ids(): string[];
  edges(): string[];
  positions(): Record<string, { x: number; y: number }>;
  /** CSS pixels inside the canvas. */
  placeOf(key: string): { x: number; y: number } | undefined;
  selection(): readonly string[];
  zoom(): number;
}

declare global {
  interface Window {
    __canvas?: CanvasTestHandle;
  }
}

export function exposeCanvas(room: RoomApi): void {
  const canvas = () => room.store.getState().canvas;
  window.__canvas = Object.freeze({
    ids: () => [...canvas().visible.nodes.keys()],
    edges: () => canvas().visible.edges.map(({ key }) => key),
    positions: () =>
      Object.fromEntries(
        [...canvas().visible.nodes].map(([key, { record }]) => [key, { x: record.x, y: record.y }]),
      ),
    placeOf: (key: string) => room.renderer?.placeOf(key),
    selection: () => canvas().selection,
    zoom: () => room.renderer?.viewport().zoom ?? 1,
  });
}

import { readPalette } from '@/components/canvas/palette';
import { project } from '@/components/canvas/project';
import { toSvg } from '@/components/canvas/to-svg';
import type { CanvasRequest } from '@/lib/canvas-state/action';
import { changesBetween } from '@/lib/canvas-state/changes';
import { settingsOf } from '@/lib/canvas-state/document';
import { tonesOf } from '@/lib/canvas-state/styles';
import { tableCsv, tableRowsOf } from '@/lib/canvas-state/table-rows';
import type { RoomApi } from '../room-store';
import { guarded } from './guarded';
import { rasterise } from './rasterise';
import { saveCsv, saveFile } from './save-file';

type ExportRequest = Extract<CanvasRequest, { type: 'export' }>;

/** Saves what is drawn, with its legend and its labels as they are shown, hidden or masked. Nothing leaves the machine. */
export async function exportCanvas(room: RoomApi, request: ExportRequest): Promise<void> {
  await guarded(room, 'Exporting', async () => {
    const { canvas } = room.store.getState();
    if (request.format === 'csv') {
      saveCsv('canvas.csv', tableCsv(tableRowsOf(canvas.visible)));
      return;
    }
    const svg = svgOf(room);
    if (request.format === 'svg') saveFile('canvas.svg', new Blob([svg], { type: 'image/svg+xml' }));
    else saveFile('canvas.png', await rasterise(svg, request.scale ?? 1));
  });
}

function svgOf(room: RoomApi): string {
  const { canvas, weakest, labels, comparison } = room.store.getState();
  const changes = comparison && changesBetween(canvas.visible, comparison);
  const session = { cursor: null, weakest, detail: 'near', labels, changes } as const;
  const scene = project(canvas.visible, canvas.doc, session);
  const tones = tonesOf(canvas.visible, settingsOf(canvas.doc).colorBy);
  return toSvg(scene, canvas.visible, readPalette(document.body), tones);
}

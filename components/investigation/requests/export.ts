import { readPalette } from '@/components/canvas/palette';
import { project } from '@/components/canvas/project';
import { toSvg } from '@/components/canvas/to-svg';
import { tableCsv, tableRowsOf } from '@/lib/canvas-state/table-rows';
import type { RoomApi } from '../room-store';
import { guarded } from './guarded';
import { saveCsv, saveFile } from './save-file';

/** Pixels per canvas unit in the PNG: sharp on paper. */
const pngScale = 2;

/** Saves what is drawn as a picture, a drawing with legend, or a table. Nothing leaves the machine. */
export async function exportCanvas(room: RoomApi, format: 'png' | 'svg' | 'csv'): Promise<void> {
  await guarded(room, 'Exporting', async () => {
    const { canvas, weakest } = room.store.getState();
    if (format === 'csv') saveCsv('canvas.csv', tableCsv(tableRowsOf(canvas.visible)));
    else if (format === 'png') {
      const png = await room.renderer?.toPng(pngScale);
      if (png) saveFile('canvas.png', png);
    } else {
      const scene = project(canvas.visible, canvas.doc, { cursor: null, weakest, detail: 'near' });
      const svg = toSvg(scene, canvas.visible, readPalette(document.body));
      saveFile('canvas.svg', new Blob([svg], { type: 'image/svg+xml' }));
    }
  });
}

import { readPalette } from '@/components/canvas/palette';
import { project } from '@/components/canvas/project';
import { toSvg } from '@/components/canvas/to-svg';
import { getProvenance } from '@/lib/api-client/graph';
import type { CanvasRequest } from '@/lib/canvas-state/action';
import { canvasGraphml } from '@/lib/canvas-state/canvas-graphml';
import { changesBetween } from '@/lib/canvas-state/changes';
import { settingsOf } from '@/lib/canvas-state/document';
import { provenanceLines } from '@/lib/canvas-state/provenance-lines';
import { tonesOf } from '@/lib/canvas-state/styles';
import { tableCsv } from '@/lib/canvas-state/table-rows';
import type { RoomApi } from '../room-store';
import { guarded } from './guarded';
import { rasterise } from './rasterise';
import { saveCsv, saveFile } from './save-file';

type ExportRequest = Extract<CanvasRequest, { type: 'export' }>;

/** Saves what is drawn, with its legend, its labels as they are shown, hidden or masked, and where it comes from. Nothing leaves the machine. */
export async function exportCanvas(room: RoomApi, request: ExportRequest): Promise<void> {
  await guarded(room, 'Exporting', async () => {
    const { canvas, labels, runId } = room.store.getState();
    const provenance = provenanceLines(await getProvenance(runId), labels);
    if (request.format === 'csv') {
      saveCsv('canvas.csv', tableCsv(canvas.visible, labels, provenance));
      return;
    }
    if (request.format === 'graphml') {
      const text = canvasGraphml(canvas.visible, labels, provenance);
      saveFile('canvas.graphml', new Blob([text], { type: 'application/xml' }));
      return;
    }
    const svg = svgOf(room, provenance);
    if (request.format === 'svg') saveFile('canvas.svg', new Blob([svg], { type: 'image/svg+xml' }));
    else saveFile('canvas.png', await rasterise(svg, request.scale ?? 1));
  });
}

function svgOf(room: RoomApi, provenance: readonly string[]): string {
  const { canvas, weakest, labels, comparison } = room.store.getState();
  const changes = comparison && changesBetween(canvas.visible, comparison);
  const session = { cursor: null, weakest, detail: 'near', labels, changes } as const;
  const scene = project(canvas.visible, canvas.doc, session);
  const tones = tonesOf(canvas.visible, settingsOf(canvas.doc).colorBy);
  return toSvg(scene, canvas.visible, readPalette(document.body), tones, provenance);
}

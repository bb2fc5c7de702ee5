import type { CanvasProvenance } from '@/lib/contracts/canvas-provenance';
import type { LabelMode } from './shown-labels';

const labelWords: Readonly<Record<LabelMode, string>> = {
  shown: 'none; labels as they are',
  hidden: 'labels left out',
  masked: 'labels masked: kinds with numbers',
};

const at = (time: number): string => new Date(time).toISOString();

/** The foot of everything that leaves a canvas, line by line. */
export function provenanceLines(
  { run, exportedBy, exportedAt, tool }: CanvasProvenance,
  labels: LabelMode,
): string[] {
  return [
    run === null ? 'Run: none' : `Run: ${run.runId} (method ${run.method})`,
    `Data as of: ${at(run?.dataAsOf ?? exportedAt)}`,
    `Exported by: ${exportedBy}`,
    `Exported at: ${at(exportedAt)}`,
    `Redaction: ${labelWords[labels]}`,
    `Made with: ${tool.name} ${tool.version}`,
  ];
}

import type { Writable } from 'node:stream';
import type { OnProgress, Progress } from '@/lib/domain/progress';

/** Shows long work on standard error: one line that redraws itself on a terminal, plain lines elsewhere. */
export interface ProgressReporter {
  onProgress: OnProgress;
  /** Leaves a finished line behind, e.g. the outcome of a stage. */
  note(text: string): void;
  /** Removes what is drawn, so that other text can be printed. */
  clear(): void;
}

const redrawMs = 80;
const plainStageMs = 1_000;
const plainLineMs = 5_000;
const barWidth = 24;
const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** One step of progress in words: "Reading exchanges: 1,200 of 3,000 rows (40 %)". */
export function describeProgress(progress: Progress): string {
  const unit = progress.unit ? ` ${progress.unit}` : '';
  if (progress.total === undefined) {
    return progress.done > 0 ? `${progress.stage}: ${number.format(progress.done)}${unit}` : progress.stage;
  }
  const percent = progress.total > 0 ? Math.floor((100 * progress.done) / progress.total) : 100;
  return `${progress.stage}: ${number.format(progress.done)} of ${number.format(progress.total)}${unit} (${percent} %)`;
}

function bar(progress: Progress): string {
  if (!progress.total) return '';
  const filled = Math.round(barWidth * Math.min(1, progress.done / progress.total));
  return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} `;
}

function terminalReporter(stream: Writable & { columns?: number }): ProgressReporter {
  let drawnAt = 0;
  let stage = '';
  let isDrawn = false;
  const clear = (): void => {
    if (isDrawn) stream.write('\r\x1b[2K');
    isDrawn = false;
  };
  return {
    onProgress: (progress) => {
      const now = performance.now();
      const isNewStage = progress.stage !== stage;
      if (!isNewStage && now - drawnAt < redrawMs && progress.done !== progress.total) return;
      drawnAt = now;
      stage = progress.stage;
      const line = `${bar(progress)}${describeProgress(progress)}`;
      stream.write(`\r\x1b[2K${line.slice(0, (stream.columns ?? 80) - 1)}`);
      isDrawn = true;
    },
    note: (text) => {
      clear();
      stream.write(`${text}\n`);
    },
    clear,
  };
}

function plainReporter(stream: Writable): ProgressReporter {
  let printedAt = Number.NEGATIVE_INFINITY;
  let stage = '';
  return {
    onProgress: (progress) => {
      const now = performance.now();
      if (now - printedAt < (progress.stage === stage ? plainLineMs : plainStageMs)) return;
      printedAt = now;
      stage = progress.stage;
      stream.write(`${describeProgress(progress)}\n`);
    },
    note: (text) => {
      stream.write(`${text}\n`);
    },
    clear: () => {},
  };
}

/** Chooses the form by whether the stream is a terminal. */
export function createProgressReporter(stream: NodeJS.WriteStream): ProgressReporter {
  return stream.isTTY ? terminalReporter(stream) : plainReporter(stream);
}

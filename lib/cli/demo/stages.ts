import type { CliContext } from '@/lib/cli/command';
import { formatDuration } from '@/lib/cli/format-time';

/** Runs stages one after another and says on standard error how long each took. */
export interface Stages {
  run<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Milliseconds by stage, in order. */
  durations(): { title: string; ms: number }[];
}

/** Begins a row of timed stages. */
export function createStages(context: CliContext): Stages {
  const done: { title: string; ms: number }[] = [];
  return {
    run: async (title, work) => {
      const startedAt = performance.now();
      const result = await work();
      const ms = performance.now() - startedAt;
      done.push({ title, ms });
      context.progress.note(`✓ ${title.padEnd(34)} ${formatDuration(ms)}`);
      return result;
    },
    durations: () => done,
  };
}

import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type ManagedChild, packageRoot, startChild } from '@/lib/cli/services/child';

const restartMs = 1_000;

/** A worker process that is started again whenever it dies, until `stop`. */
export interface SupervisedWorker {
  stop(): Promise<void>;
}

/** Starts the worker of a data folder. `onRestart` is told each time it had to be started again. */
export function startWorker(options: {
  dataDir: string;
  logFile: string;
  onRestart: (reason: string) => void;
}): SupervisedWorker {
  const stopping = new AbortController();
  const start = (): ManagedChild =>
    startChild({
      args: [join(packageRoot, 'bin', 'worker.mjs')],
      env: { SKEIN_DATA: options.dataDir, SKEIN_LOG: 'info' },
      logFile: options.logFile,
    });
  let child = start();
  const supervise = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const { code, signal } = await child.exited;
      if (stopping.signal.aborted) return;
      options.onRestart(signal ? `killed by ${signal}` : `exit code ${code}`);
      await delay(restartMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (!stopping.signal.aborted) child = start();
    }
  };
  const supervision = supervise();
  return {
    stop: async () => {
      stopping.abort();
      await child.stop();
      await supervision;
    },
  };
}

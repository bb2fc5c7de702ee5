import { join } from 'node:path';
import { choosePort } from '@/lib/cli/services/free-port';
import { forgetInstance, recordInstance } from '@/lib/cli/services/running-instance';
import { startWeb } from '@/lib/cli/services/web';
import { ensureWebBuild } from '@/lib/cli/services/web-build';
import { startWorker } from '@/lib/cli/services/worker';
import { AppError } from '@/lib/domain/errors';

export interface ServeOptions {
  dataDir: string;
  /** Undefined: the usual port or, when that is taken, any free one. 0: any free one. */
  port: number | undefined;
  isDev: boolean;
  /** People sign in by name; else by the link of this machine's one user. */
  isTeam: boolean;
  signal: AbortSignal;
  note: (text: string) => void;
}

export interface Served {
  url: string;
  /** Resolves when `signal` is aborted; rejects when the web server dies by itself. */
  untilStopped(): Promise<void>;
  stop(): Promise<void>;
}

export const logFileOf = (dataDir: string, name: string): string => join(dataDir, 'logs', `${name}.log`);

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** Starts worker and web server for an open data folder and waits until the first page answers. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { dataDir, signal, note, isDev, isTeam } = options;
  if (!isDev) {
    await ensureWebBuild({ logFile: logFileOf(dataDir, 'build'), signal, note });
  }
  const port = await choosePort(options.port);
  const worker = startWorker({
    dataDir,
    logFile: logFileOf(dataDir, 'worker'),
    onRestart: (reason) => note(`The worker ended (${reason}) and is started again.`),
  });
  try {
    const web = await startWeb({ dataDir, port, isDev, isTeam, logFile: logFileOf(dataDir, 'web'), signal });
    await recordInstance(dataDir, { pid: process.pid, url: web.url, isTeam, startedAt: Date.now() });
    const webDied = web.exited.then(({ code, signal: killer }) => {
      throw new AppError('unavailable', {
        code: 'web_server_died',
        message: `The web server ended (${killer ? `killed by ${killer}` : `exit code ${code}`}).`,
        remedy: `Look at ${logFileOf(dataDir, 'web')}, then run "skein up" again.`,
      });
    });
    webDied.catch(() => {});
    return {
      url: web.url,
      untilStopped: () => Promise.race([untilAborted(signal), webDied]),
      stop: async () => {
        await Promise.all([web.stop(), worker.stop(), forgetInstance(dataDir)]);
      },
    };
  } catch (error) {
    await worker.stop();
    throw error;
  }
}

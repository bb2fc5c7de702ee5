import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type ManagedChild, packageRoot, startChild, tailOf } from '@/lib/cli/services/child';
import { loopbackHost } from '@/lib/cli/services/free-port';
import { AppError, CancelledError } from '@/lib/domain/errors';

export interface WebOptions {
  dataDir: string;
  port: number;
  isDev: boolean;
  isTeam: boolean;
  logFile: string;
  signal: AbortSignal;
}

export interface WebServer extends ManagedChild {
  url: string;
}

const answerDeadlineMs = 90_000;
const pollMs = 100;

async function isAnswering(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(20_000), redirect: 'manual' });
    await response.arrayBuffer();
    return response.status < 500;
  } catch {
    // Not listening yet; the caller asks again until its deadline.
    return false;
  }
}

async function webFailed(message: string, logFile: string): Promise<AppError> {
  return new AppError('environment', {
    code: 'web_server_failed',
    message: `${message} The end of ${logFile}:\n${await tailOf(logFile)}`,
    remedy: 'Run "skein doctor" for the state of the data folder.',
    exitCode: 19,
  });
}

async function waitUntilAnswering(server: WebServer, options: WebOptions): Promise<void> {
  let hasExited = false;
  server.exited.then(
    () => {
      hasExited = true;
    },
    () => {},
  );
  const deadline = performance.now() + answerDeadlineMs;
  while (!(await isAnswering(server.url))) {
    if (options.signal.aborted) throw new CancelledError('Starting the web server');
    if (hasExited) throw await webFailed('The web server ended at once.', options.logFile);
    if (performance.now() > deadline) {
      throw await webFailed(
        `The web server did not answer within ${answerDeadlineMs / 1000} s.`,
        options.logFile,
      );
    }
    await delay(pollMs);
  }
}

/** Starts the Next server on the loopback address and waits until its first page answers. */
export async function startWeb(options: WebOptions): Promise<WebServer> {
  const child = startChild({
    args: [
      '--import',
      new URL('../../../bin/refuse-trace.mjs', import.meta.url).href,
      join(packageRoot, 'node_modules', 'next', 'dist', 'bin', 'next'),
      options.isDev ? 'dev' : 'start',
      '--hostname',
      loopbackHost,
      '--port',
      String(options.port),
    ],
    env: {
      NODE_ENV: options.isDev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      SKEIN_DATA: options.dataDir,
      SKEIN_TEAM: options.isTeam ? '1' : '0',
    },
    logFile: options.logFile,
  });
  const server: WebServer = { ...child, url: `http://${loopbackHost}:${options.port}` };
  try {
    await waitUntilAnswering(server, options);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

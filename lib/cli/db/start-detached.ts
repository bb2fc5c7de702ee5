import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lookAtDatabase } from '@/lib/cli/db/owner';
import { packageRoot, tailOf } from '@/lib/cli/services/child';
import { logFileOf } from '@/lib/cli/services/serve';
import { EnvironmentError } from '@/lib/domain/environment-error';
import { CancelledError } from '@/lib/domain/errors';
import { openDatabase } from '@/lib/embedded-neo4j/open-database';

const pollMs = 250;

async function isAnswering(dataDir: string): Promise<boolean> {
  const { owner, endpoint } = await lookAtDatabase(dataDir);
  if (!owner || !endpoint) return false;
  try {
    const database = await openDatabase({ dataDir, attachOnly: true });
    await database.stop();
    return true;
  } catch {
    // Still starting; the caller asks again.
    return false;
  }
}

/** Starts `skein db run` in a session of its own and returns once the database answers. */
export async function startDetached(dataDir: string, signal: AbortSignal): Promise<void> {
  const logFile = logFileOf(dataDir, 'db');
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const child = spawn(
    process.execPath,
    [join(packageRoot, 'bin', 'skein.mjs'), 'db', 'run', '--data', dataDir],
    { detached: true, stdio: ['ignore', log, log] },
  );
  let hasExited = false;
  const exited = once(child, 'exit').then(() => {
    hasExited = true;
  });
  exited.catch(() => {});
  while (!(await isAnswering(dataDir))) {
    if (signal.aborted) {
      child.kill('SIGTERM');
      await exited;
      throw new CancelledError('Starting the database');
    }
    if (hasExited) {
      throw new EnvironmentError({
        code: 'start_failed',
        message: `The database did not start:\n${await tailOf(logFile)}`,
        remedy: 'Run "skein doctor", or "skein db run" to see it happen.',
      });
    }
    await delay(pollMs);
  }
  child.unref();
}

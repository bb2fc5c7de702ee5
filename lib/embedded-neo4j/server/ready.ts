import { readFile } from 'node:fs/promises';
import { EnvironmentError } from '@/lib/domain/environment-error';
import { isAlive } from '@/lib/embedded-neo4j/ownership/process-identity';
import type { Endpoint } from '@/lib/embedded-neo4j/server/endpoint';
import { probe } from '@/lib/embedded-neo4j/server/probe';
import type { ServerPaths } from '@/lib/embedded-neo4j/server/server-paths';
import { explainStartFailure } from '@/lib/embedded-neo4j/server/start-failure';
import { pause } from '@/lib/embedded-neo4j/wait';

export const user = 'neo4j';
export const database = 'neo4j';

const readyWithinMs = 240_000;

async function tailOf(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).slice(-8_000);
  } catch {
    return '';
  }
}

async function describeFailure(paths: ServerPaths, exit: string): Promise<EnvironmentError> {
  const tails = await Promise.all(paths.logFiles.map(tailOf));
  return explainStartFailure(tails.join('\n'), exit);
}

/** Waits until the server answers a real read. Throws the plain reason when it ends first, or stays silent for 4 minutes. */
export async function waitUntilReady(
  paths: ServerPaths,
  endpoint: Endpoint,
  password: string,
  signal?: AbortSignal,
): Promise<void> {
  const credentials = { boltUri: endpoint.boltUri, user, password, database };
  const deadline = Date.now() + readyWithinMs;
  for (;;) {
    const result = await probe(credentials, 5_000);
    if (result === 'answers') return;
    if (result === 'denies') throw deniedError(paths);
    if (!(await isAlive(endpoint.process))) throw await describeFailure(paths, 'the process ended');
    if (Date.now() > deadline) throw await describeFailure(paths, 'no answer for 4 minutes');
    await pause(250, signal);
  }
}

function deniedError(paths: ServerPaths): EnvironmentError {
  return new EnvironmentError({
    code: 'auth_failed',
    message: `The database refuses the password kept in ${paths.password}.`,
    remedy:
      'Put the password file of this data folder back (from the same backup as the folder). A data folder and its secrets belong together.',
    details: { passwordFile: paths.password },
  });
}

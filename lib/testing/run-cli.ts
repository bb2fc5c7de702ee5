import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { testConnection } from '@/lib/testing/neo4j';

const entry = join(import.meta.dirname, '..', '..', 'bin', 'skein.mjs');

export interface CliResult {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** A running command of the real command line, on the test run's database. */
export interface RunningCli {
  process: ChildProcess;
  result: Promise<CliResult>;
}

/** Starts a command on a data folder of its own; the graph is the one of the test run. */
export function startCli(dataDir: string, args: readonly string[], stdin?: string): RunningCli {
  const { uri, user, password, database } = testConnection();
  const ofTestRun = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  return start(dataDir, args, ofTestRun, stdin);
}

function start(
  dataDir: string,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  stdin: string | undefined,
): RunningCli {
  const child = spawn(process.execPath, [entry, ...args, '--data', dataDir], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  child.stdin.end(stdin ?? '');
  const result = once(child, 'close').then(
    ([exitCode, signal]): CliResult => ({
      exitCode: exitCode as number | null,
      signal: signal as NodeJS.Signals | null,
      stdout,
      stderr,
    }),
  );
  return { process: child, result };
}

/** Runs a command to its end. */
export async function runCli(dataDir: string, args: readonly string[], stdin?: string): Promise<CliResult> {
  return await startCli(dataDir, args, stdin).result;
}

/** Runs a command to its end on the embedded database of its data folder, which it starts and stops. */
export async function runEmbeddedCli(dataDir: string, args: readonly string[]): Promise<CliResult> {
  const small = { NEO4J_URI: undefined, SKEIN_HEAP_MB: '512', SKEIN_PAGE_CACHE_MB: '64' };
  return await start(dataDir, args, small, undefined).result;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../bin/skein.mjs', import.meta.url));

type Settings = Readonly<Record<string, string>>;

function start(dataDir: string, args: readonly string[], settings: Settings = {}): ChildProcess {
  return spawn(process.execPath, [command, ...args, '--data', dataDir], {
    env: { ...process.env, ...settings, SKEIN_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Runs one command of the real command line on a data folder and returns what it printed. Throws when it fails. */
export async function runSkein(dataDir: string, ...args: string[]): Promise<string> {
  const child = start(dataDir, args);
  let stdout = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`skein ${args.join(' ')} ended with exit code ${code}`);
  return stdout;
}

/** A `skein up` that serves a data folder until `stop`. */
export interface RunningSkein {
  url: string;
  /** An address that signs a browser in; with `--team`, the first administrator's. */
  signInUrl: string;
  stop(): Promise<void>;
}

/** Starts `skein up` on any free port and waits for the address it prints. */
export function startSkein(dataDir: string, ...options: string[]): Promise<RunningSkein> {
  return startSkeinWith({}, dataDir, ...options);
}

/** `startSkein` with variables of its environment set. */
export async function startSkeinWith(
  settings: Settings,
  dataDir: string,
  ...options: string[]
): Promise<RunningSkein> {
  const child = start(dataDir, ['up', '--port', '0', ...options], settings);
  const exited = once(child, 'exit');
  if (!child.stdout) throw new Error('skein up has no standard output');
  const lines = createInterface({ input: child.stdout });
  const signInUrl = await Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    exited.then(([code]) => Promise.reject(new Error(`skein up ended with exit code ${code}`))),
  ]);
  return {
    url: new URL(signInUrl).origin,
    signInUrl,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the installed package. */
export const packageRoot = fileURLToPath(new URL('../../..', import.meta.url));

export interface ChildSpec {
  /** Arguments of `node`. */
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  /** Standard output and error are appended here. */
  logFile: string;
}

export interface ExitInfo {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A child process that ends with this one: it holds an IPC channel and exits when that closes (bin/watch-parent.mjs). */
export interface ManagedChild {
  pid: number | undefined;
  exited: Promise<ExitInfo>;
  /** SIGTERM, then SIGKILL after the grace time. Resolves when the child is gone. */
  stop(): Promise<void>;
}

const graceMs = 8_000;

async function stopChild(child: ChildProcess, exited: Promise<ExitInfo>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await exited;
  clearTimeout(timer);
}

/** Starts `node` with `spec.args` in a session of its own, so that a Ctrl-C in the terminal reaches only its parent. */
export function startChild(spec: ChildSpec): ManagedChild {
  mkdirSync(dirname(spec.logFile), { recursive: true });
  const log = createWriteStream(spec.logFile, { flags: 'a' });
  const watchParent = new URL('../../../bin/watch-parent.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', watchParent, ...spec.args], {
    cwd: packageRoot,
    env: { ...process.env, ...spec.env, SKEIN_PARENT_PID: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const exited = once(child, 'exit').then(
    ([code, signal]): ExitInfo => ({ code: code as number | null, signal: signal as NodeJS.Signals | null }),
    (): ExitInfo => ({ code: 1, signal: null }),
  );
  exited.then(() => log.end()).catch(() => {});
  return { pid: child.pid, exited, stop: () => stopChild(child, exited) };
}

/** The end of a log, for an error message. */
export async function tailOf(logFile: string, lines = 20): Promise<string> {
  try {
    return (await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-lines).join('\n');
  } catch (error) {
    return `(${logFile} cannot be read: ${error instanceof Error ? error.message : String(error)})`;
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startChild } from '@/lib/cli/services/child';

let folder: string;
let logFile: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skein-child-'));
  logFile = join(folder, 'logs', 'child.log');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A child that says its process id and then waits for ever. */
const waiting = ['--eval', 'console.log(process.pid); setInterval(() => {}, 1000)'];

async function pidInLog(): Promise<number> {
  return await vi.waitFor(
    async () => {
      const pid = Number(await readFile(logFile, 'utf8'));
      expect(pid).toBeGreaterThan(0);
      return pid;
    },
    { timeout: 20_000 },
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

it('writes what the child prints to the log and stops it', async () => {
  const child = startChild({ args: waiting, env: {}, logFile });
  const pid = await pidInLog();
  expect(pid).toBe(child.pid);
  await child.stop();
  expect(isAlive(pid)).toBe(false);
  await expect(child.exited).resolves.toEqual({ code: null, signal: 'SIGTERM' });
});

it('leaves no child behind when the parent is killed with -9', async () => {
  const childModule = fileURLToPath(new URL('child.ts', import.meta.url));
  const tsconfig = fileURLToPath(new URL('../../../tsconfig.json', import.meta.url));
  const script = `
    const { startChild } = await import(${JSON.stringify(childModule)});
    startChild(${JSON.stringify({ args: waiting, env: {}, logFile })});
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    env: { ...process.env, TSX_TSCONFIG_PATH: tsconfig },
    stdio: 'inherit',
  });
  const pid = await pidInLog();
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 20_000 });
});

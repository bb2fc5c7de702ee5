import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a program; text of both outputs and the exit code. */
export function run(
  program: string,
  args: readonly string[],
  cwd?: string,
): { code: number; out: string; error: string } {
  const done = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(cwd && { cwd }),
  });
  return { code: done.status ?? -1, out: done.stdout ?? '', error: done.stderr ?? String(done.error ?? '') };
}

/** A Python with what a `requirements.txt` names, in a temporary environment that is kept for the next run of the same. */
export function pythonWith(requirements: string): string {
  const key = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `skein-python-${key}`);
  const python = join(folder, 'bin', 'python');
  if (existsSync(join(folder, 'ready'))) return python;
  const steps: [string, string[]][] = [
    ['python3', ['-m', 'venv', '--clear', folder]],
    [python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]],
    [python, ['-c', `open(${JSON.stringify(join(folder, 'ready'))}, 'w').close()`]],
  ];
  for (const [program, args] of steps) {
    const { code, error } = run(program, args);
    if (code !== 0) throw new Error(`${program} ${args[0]} failed: ${error.slice(-2000)}`);
  }
  return python;
}

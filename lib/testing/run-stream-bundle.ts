import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { StreamedBundle } from '@/lib/testing/stream-bundle';

const run = promisify(execFile);
const child = join(import.meta.dirname, 'stream-bundle.ts');
const tsconfig = join(import.meta.dirname, '..', '..', 'tsconfig.json');

/** What a bundle of so many MiB takes, measured in a process of its own. */
export async function streamBundle(payload: number): Promise<StreamedBundle> {
  const folder = mkdtempSync(join(tmpdir(), 'skein-stream-'));
  try {
    const env = { ...process.env, TSX_TSCONFIG_PATH: tsconfig };
    const args = ['--import', import.meta.resolve('tsx'), child, join(folder, 'bundle.zip'), String(payload)];
    return JSON.parse((await run(process.execPath, args, { env })).stdout) as StreamedBundle;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

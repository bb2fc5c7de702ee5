import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CliContext } from '@/lib/cli/command';
import { nodeWorldFiles } from '@/lib/usecases/world/node-world-files';
import { writeWorld } from '@/lib/usecases/world/write-world';

export interface WorldSize {
  accounts?: number | undefined;
  exchanges?: number | undefined;
}

/** Writes the demo world once; a folder under its final name is complete. Returns the folder. */
export async function ensureDemoWorld(context: CliContext, size: WorldSize): Promise<string> {
  const name = `world-${size.accounts ?? 'demo'}-${size.exchanges ?? 'demo'}`;
  const folder = join(context.dataDir, name);
  if (existsSync(folder)) return folder;
  await mkdir(context.dataDir, { recursive: true, mode: 0o700 });
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await writeWorld(
    { files: nodeWorldFiles },
    {
      ...size,
      preset: 'demo',
      // One prompt column, as providers have it: the cluster that their own pipeline gave.
      prompts: 'cluster',
      outDir: partial,
      onProgress: context.progress.onProgress,
      signal: context.signal,
    },
  );
  await rename(partial, folder);
  return folder;
}

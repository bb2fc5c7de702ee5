import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const instance = z.object({
  pid: z.int(),
  url: z.url(),
  isTeam: z.boolean().default(false),
  startedAt: z.number(),
});
export type Instance = z.infer<typeof instance>;

const fileOf = (dataDir: string): string => join(dataDir, 'web.json');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The `skein up` that serves this data folder now, if its process lives and its page answers. */
export async function findRunningInstance(dataDir: string): Promise<Instance | undefined> {
  let text: string;
  try {
    text = await readFile(fileOf(dataDir), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const parsed = instance.safeParse(JSON.parse(text));
  if (!parsed.success || parsed.data.pid === process.pid || !isAlive(parsed.data.pid)) return undefined;
  try {
    const response = await fetch(parsed.data.url, { signal: AbortSignal.timeout(5_000), redirect: 'manual' });
    await response.arrayBuffer();
    return parsed.data;
  } catch {
    // The process is another one that took the number, or is still starting.
    return undefined;
  }
}

/** Leaves word where the pages of this data folder are. */
export async function recordInstance(dataDir: string, running: Instance): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeFile(fileOf(dataDir), `${JSON.stringify(running)}\n`);
}

/** Takes the word back; says nothing if it is gone already. */
export async function forgetInstance(dataDir: string): Promise<void> {
  await rm(fileOf(dataDir), { force: true });
}

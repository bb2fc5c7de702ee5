import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Plans of work that destroys what it rests on, as JSON files: whole or not there. */
export function createPlanFiles<P>(folder: string): {
  keep(id: string, plan: P): Promise<void>;
  read(id: string): Promise<P | undefined>;
  drop(id: string): Promise<void>;
} {
  const pathOf = (id: string): string => join(folder, `${id}.json`);
  return {
    keep: async (id, plan) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${pathOf(id)}.draft`, JSON.stringify(plan), { mode: 0o600, flush: true });
      await rename(`${pathOf(id)}.draft`, pathOf(id));
    },
    read: async (id) => {
      try {
        return JSON.parse(await readFile(pathOf(id), 'utf8')) as P;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    drop: (id) => rm(pathOf(id), { force: true }),
  };
}

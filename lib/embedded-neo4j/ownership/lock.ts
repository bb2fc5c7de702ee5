import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isAlive, type ProcessIdentity } from '@/lib/embedded-neo4j/ownership/process-identity';

/** One open data folder in one process. Several may exist in the same process. */
export interface Holder extends ProcessIdentity {
  token: string;
}

interface LockText {
  text: string;
  /** Undefined where the text is no lock (a power cut can leave an empty file). */
  holder: Holder | undefined;
}

async function readLock(path: string): Promise<LockText | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return { text, holder: JSON.parse(text) as Holder };
  } catch {
    return { text, holder: undefined };
  }
}

/** Creates the lock with its content in one step; false where it exists already. */
async function create(path: string, self: Holder): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  const own = `${path}.${self.token}`;
  await writeFile(own, `${JSON.stringify(self)}\n`, { mode: 0o600 });
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Moves a dead owner's lock aside. If another process has replaced it meanwhile, its lock is put back. */
async function removeStale(path: string, staleText: string, self: Holder): Promise<void> {
  const aside = `${path}.${self.token}.stale`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== staleText) await link(aside, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/**
 * Tries to become the owner of a data folder. Returns the living owner where there is one, undefined when the lock is
 * ours. Neo4j's own store lock backs this up: two servers on one store are impossible.
 */
export async function acquireLock(path: string, self: Holder): Promise<Holder | undefined> {
  for (;;) {
    if (await create(path, self)) return undefined;
    const current = await readLock(path);
    if (!current) continue;
    if (current.holder && (await isAlive(current.holder))) return current.holder;
    await removeStale(path, current.text, self);
  }
}

/** Gives the lock back, if it is still ours. */
export async function releaseLock(path: string, self: Holder): Promise<void> {
  const current = await readLock(path);
  if (current?.holder?.token === self.token) await rm(path, { force: true });
}

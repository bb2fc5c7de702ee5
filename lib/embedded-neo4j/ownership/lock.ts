import { createHash } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isAlive, type ProcessIdentity } from '@/lib/embedded-neo4j/ownership/process-identity';
import { pause } from '@/lib/embedded-neo4j/wait';

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

/** A process that was killed while it removed a lock may leave its claim; it takes far less than this. */
const claimAgeMaxMs = 5_000;

async function isAbandoned(claim: string): Promise<boolean> {
  const found = await stat(claim).catch(() => undefined);
  return found !== undefined && Date.now() - found.ctimeMs > claimAgeMaxMs;
}

/**
 * Removes a dead owner's lock. Of many who saw it, one may: the one who links it to a name made of its content. A latecomer
 * who gets that name afterwards finds another content behind it and leaves the new lock alone.
 */
async function removeStale(path: string, staleText: string): Promise<void> {
  const claim = `${path}.${createHash('sha256').update(staleText).digest('hex').slice(0, 16)}.stale`;
  try {
    await link(path, claim);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
    if (await isAbandoned(claim)) await rm(claim, { force: true });
    await pause(10);
    return;
  }
  try {
    if ((await readFile(claim, 'utf8')) === staleText) await rm(path);
  } finally {
    await rm(claim, { force: true });
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
    await removeStale(path, current.text);
  }
}

/** Gives the lock back, if it is still ours. */
export async function releaseLock(path: string, self: Holder): Promise<void> {
  const current = await readLock(path);
  if (current?.holder?.token === self.token) await rm(path, { force: true });
}

import { statfs } from 'node:fs/promises';
import { EnvironmentError } from '@/lib/domain/environment-error';
import { findProcess } from '@/lib/embedded-neo4j/ownership/process-identity';
import { ensurePassword, writeInitialUser } from '@/lib/embedded-neo4j/server/auth-file';
import { type Endpoint, findEndpoint } from '@/lib/embedded-neo4j/server/endpoint';
import { findFreePort, isPortFree } from '@/lib/embedded-neo4j/server/free-port';
import { halt } from '@/lib/embedded-neo4j/server/halt';
import { isServerCommand, type LaunchSpec, launch } from '@/lib/embedded-neo4j/server/launch';
import { waitUntilReady } from '@/lib/embedded-neo4j/server/ready';
import type { ServerPaths } from '@/lib/embedded-neo4j/server/server-paths';

const freeMbMin = 300;
/** Someone else can take the port between our look and the server's bind. */
const portAttempts = 3;
export const graceMs = 30_000;

async function assertFreeSpace(dataDir: string): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir);
  const freeMb = Math.floor((Number(bavail) * Number(bsize)) / 1_048_576);
  if (freeMb >= freeMbMin) return;
  throw new EnvironmentError({
    code: 'disk_full',
    message: `The disk of ${dataDir} has ${freeMb} MB left; the database needs ${freeMbMin} MB to start.`,
    remedy: 'Free some space, or use a folder on another disk with --data.',
    details: { dataDir, freeMb, freeMbMin },
  });
}

/** The server that a killed owner left running, if it is really this data folder's. */
async function findOrphan(paths: ServerPaths): Promise<Endpoint | undefined> {
  const endpoint = await findEndpoint(paths.endpoint);
  if (!endpoint) return undefined;
  const living = await findProcess(endpoint.pid);
  if (!living || !isServerCommand(living.command, paths)) return undefined;
  return { ...endpoint, process: { pid: living.pid, startedAt: living.startedAt } };
}

/** Takes over a running server started the same way and in good health; stops any other. */
async function adopt(
  spec: LaunchSpec,
  password: string,
  signal?: AbortSignal,
): Promise<Endpoint | undefined> {
  const orphan = await findOrphan(spec.paths);
  if (!orphan) return undefined;
  if (orphan.configId === spec.configId) {
    try {
      await waitUntilReady(spec.paths, orphan, password, signal);
      return orphan;
    } catch {
      signal?.throwIfAborted();
    }
  }
  await halt(orphan.process, graceMs);
  return undefined;
}

async function assertPortFree(port: number): Promise<void> {
  if (await isPortFree(port)) return;
  throw new EnvironmentError({
    code: 'port_taken',
    message: `Another program listens on port ${port}, which the database had before.`,
    remedy: 'End that program; the database is started again as soon as the port is free.',
    details: { port },
  });
}

interface StartOptions {
  /** Taken if it is free. */
  port?: number | undefined;
  /** Taken or nothing: connected drivers know only this one. */
  portFixed?: number;
  signal?: AbortSignal | undefined;
}

/** Starts the server on the wanted port (else a free one) and waits until it answers. */
export async function startServer(
  spec: LaunchSpec,
  password: string,
  options: StartOptions = {},
): Promise<Endpoint> {
  const { paths } = spec;
  if (options.portFixed !== undefined) await assertPortFree(options.portFixed);
  await assertFreeSpace(paths.dataDir);
  await writeInitialUser(paths.home, password);
  for (let attempt = 1; ; attempt += 1) {
    const port = options.portFixed ?? (await findFreePort(options.port));
    const endpoint = await launch(spec, port);
    try {
      await waitUntilReady(paths, endpoint, password, options.signal);
      return endpoint;
    } catch (error) {
      await halt(endpoint.process, 0);
      const isPortTaken = error instanceof EnvironmentError && error.code === 'port_taken';
      if (!isPortTaken || attempt >= portAttempts) throw error;
    }
  }
}

/** What the owner of a data folder does first: take over what runs, else start. */
export async function adoptOrStart(
  spec: LaunchSpec,
  signal?: AbortSignal,
): Promise<{ endpoint: Endpoint; password: string }> {
  const password = await ensurePassword(spec.paths.password);
  const port = (await findEndpoint(spec.paths.endpoint))?.port;
  const adopted = await adopt(spec, password, signal);
  const endpoint = adopted ?? (await startServer(spec, password, { port, signal }));
  return { endpoint, password };
}

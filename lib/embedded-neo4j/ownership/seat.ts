import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { OpenDatabaseOptions } from '@/lib/embedded-neo4j/options';
import { registerClient } from '@/lib/embedded-neo4j/ownership/clients';
import type { Holder } from '@/lib/embedded-neo4j/ownership/lock';
import { identifySelf } from '@/lib/embedded-neo4j/ownership/process-identity';
import { type ServerPaths, serverPaths } from '@/lib/embedded-neo4j/server/server-paths';

/** One user of a data folder's database: this process, once per `openDatabase`. */
export interface Seat {
  self: Holder;
  paths: ServerPaths;
  options: OpenDatabaseOptions;
}

/** Makes the data folder and registers with it. */
export async function takeSeat(options: OpenDatabaseOptions): Promise<Seat> {
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const paths = serverPaths(dataDir);
  const self: Holder = { ...(await identifySelf()), token: randomUUID() };
  await registerClient(paths.clientsDir, self);
  return { self, paths, options };
}

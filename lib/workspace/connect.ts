import { openDatabase } from '@/lib/embedded-neo4j/open-database';
import type { OpenDatabaseOptions } from '@/lib/embedded-neo4j/options';
import { checkServer } from '@/lib/neo4j/check-server';
import type { Connection } from '@/lib/neo4j/driver';
import type { Log } from '@/lib/usecases/ports/system';
import type { DatabaseInfo, OpenWorkspaceOptions } from '@/lib/workspace/deps';
import type { Environment } from '@/lib/workspace/environment';
import type { DataPaths } from '@/lib/workspace/paths';

/** A database that answers, how to reach it, and how to let go of it. */
export interface ConnectedDatabase {
  connection: Connection;
  mode: DatabaseInfo['mode'];
  /** Stops the server if this process started it, else does nothing. */
  release(): Promise<void>;
}

/** What the environment says of the embedded server's machine; what it does not say keeps the server's own defaults. */
export function machineOptions({
  cacheDir,
  javaPath,
  heapMb,
  pageCacheMb,
}: Environment): Omit<OpenDatabaseOptions, 'dataDir'> {
  return {
    ...(cacheDir === undefined ? {} : { cacheDir }),
    ...(javaPath === undefined ? {} : { javaPath }),
    ...(heapMb === undefined ? {} : { heapMb }),
    ...(pageCacheMb === undefined ? {} : { pageCacheMb }),
  };
}

function serverOptions(
  environment: Environment,
  paths: DataPaths,
  options: OpenWorkspaceOptions,
  log: Log,
): OpenDatabaseOptions {
  return {
    ...machineOptions(environment),
    dataDir: paths.root,
    attachOnly: options.mode === 'attach',
    onEvent: (event) => log.warn('database event', { event }),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
    ...(options.signal ? { signal: options.signal } : {}),
  };
}

/** The user's own server if `NEO4J_URI` names one, else the embedded server of the data folder. */
export async function connectDatabase(
  environment: Environment,
  paths: DataPaths,
  options: OpenWorkspaceOptions,
  log: Log,
): Promise<ConnectedDatabase> {
  if (environment.database) {
    if (options.mode === 'start') {
      const { warnings } = await checkServer(environment.database);
      for (const warning of warnings) log.warn(warning);
    }
    return { connection: environment.database, mode: 'external', release: async () => {} };
  }
  const server = await openDatabase(serverOptions(environment, paths, options, log));
  const { boltUri: uri, user, password, database } = server;
  return {
    connection: { uri, user, password, database },
    mode: server.owned ? 'owned' : 'attached',
    release: () => server.stop(),
  };
}

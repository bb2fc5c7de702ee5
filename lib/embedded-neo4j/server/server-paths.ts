import { join } from 'node:path';

/** Where the embedded server lies inside a data folder. */
export interface ServerPaths {
  dataDir: string;
  home: string;
  confDir: string;
  conf: string;
  /** The server's own log, and what the Java machine prints. */
  logFiles: string[];
  console: string;
  endpoint: string;
  password: string;
  lock: string;
  clientsDir: string;
}

export function serverPaths(dataDir: string): ServerPaths {
  const home = join(dataDir, 'neo4j');
  const console = join(home, 'logs', 'console.log');
  return {
    dataDir,
    home,
    confDir: join(home, 'conf'),
    conf: join(home, 'conf', 'neo4j.conf'),
    console,
    logFiles: [console, join(home, 'logs', 'neo4j.log')],
    endpoint: join(home, 'endpoint.json'),
    password: join(dataDir, 'secrets', 'neo4j-password'),
    lock: join(dataDir, 'lock.json'),
    clientsDir: join(dataDir, 'run', 'clients'),
  };
}

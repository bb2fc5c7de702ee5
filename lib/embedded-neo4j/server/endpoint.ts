import { renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ProcessIdentity } from '@/lib/embedded-neo4j/ownership/process-identity';

/** Word about the running server, in `neo4j/endpoint.json`: where it listens and which process it is. */
export interface Endpoint {
  boltUri: string;
  port: number;
  pid: number;
  /** Epoch ms, UTC. */
  startedAt: number;
  process: ProcessIdentity;
  /** Digest of what it was started with; a server started otherwise is not taken over but restarted. */
  configId: string;
}

export async function findEndpoint(path: string): Promise<Endpoint | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Endpoint;
  } catch {
    return undefined;
  }
}

/** Synchronous: between the start of the server and this word of it, a crash would leave a server nobody knows. */
export function writeEndpoint(path: string, endpoint: Endpoint): void {
  const partial = `${path}.${process.pid}.partial`;
  writeFileSync(partial, `${JSON.stringify(endpoint, null, 1)}\n`, { mode: 0o600 });
  renameSync(partial, path);
}

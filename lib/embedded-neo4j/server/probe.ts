import neo4j from 'neo4j-driver';

export interface Credentials {
  boltUri: string;
  user: string;
  password: string;
  database: string;
}

/**
 * How the server took one real read: `answers`; `refuses` (it spoke, but could not read: starting, disk full, database
 * off line); `denies` (wrong password); `silent` (nobody there, or no answer in time).
 */
export type ProbeResult = 'answers' | 'refuses' | 'denies' | 'silent';

function resultOf(error: unknown): ProbeResult {
  const code = error instanceof neo4j.Neo4jError ? error.code : '';
  if (code.startsWith('Neo.ClientError.Security.')) return 'denies';
  return code.startsWith('Neo.') ? 'refuses' : 'silent';
}

/** Reads one node over a connection of its own. `SHOW DATABASES` says "online" even when no read succeeds; this does not. */
export async function probe(server: Credentials, timeoutMs: number): Promise<ProbeResult> {
  const driver = neo4j.driver(server.boltUri, neo4j.auth.basic(server.user, server.password), {
    connectionTimeout: timeoutMs,
    connectionAcquisitionTimeout: timeoutMs,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<ProbeResult>((resolve) => {
    timer = setTimeout(() => resolve('silent'), timeoutMs);
  });
  const session = driver.session({ database: server.database, defaultAccessMode: neo4j.session.READ });
  const read = session.run('MATCH (n) RETURN n LIMIT 1', {}, { timeout: timeoutMs }).then(
    (): ProbeResult => 'answers',
    (error: unknown) => resultOf(error),
  );
  try {
    return await Promise.race([read, deadline]);
  } finally {
    clearTimeout(timer);
    // Closing may wait for a server that no longer speaks; nobody needs to wait for that.
    void driver.close().catch(() => undefined);
  }
}

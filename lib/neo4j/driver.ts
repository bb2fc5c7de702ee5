import neo4j, { type Driver } from 'neo4j-driver';

/** Where a Neo4j answers and how to enter. */
export interface Connection {
  uri: string;
  user: string;
  password: string;
  database: string;
}

/**
 * One driver per process and database. Integers come as JavaScript numbers; every row schema says `z.int()`, which
 * refuses anything beyond ±(2^53−1), so a lossy value is `corrupt_data`, never a silent wrong number. A connection that
 * has been idle for a second is checked before use (an unchecked black-holed one never answered within 45 s,
 * reliability.md §2 #10); checking those in constant use too would add a round trip to every query.
 */
export function createDriver(connection: Connection): Driver {
  return neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
    disableLosslessIntegers: true,
    connectionLivenessCheckTimeout: 1_000,
    connectionAcquisitionTimeout: 4_000,
    connectionTimeout: 4_000,
    maxConnectionPoolSize: 50,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    userAgent: 'skein',
  });
}

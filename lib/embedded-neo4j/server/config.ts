import type { ServerMemory } from '@/lib/embedded-neo4j/server/memory';

export interface ServerConfig {
  port: number;
  memory: ServerMemory;
  pluginsDir: string;
}

/**
 * Procedures that may be called. Everything else, above all procedures that change the configuration, reveal it or open
 * connections, is not even loaded.
 */
const proceduresAllowed = [
  'gds.*',
  'db.index.fulltext.*',
  'db.indexes',
  'db.awaitIndex',
  'db.awaitIndexes',
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.ping',
  'db.prepareForReplanning',
  'db.clearQueryCaches',
  'dbms.components',
  'dbms.listConfig',
  'dbms.queryJmx',
  'dbms.upgrade',
  'dbms.upgradeStatus',
];

/** Text of `neo4j.conf`: loopback only, Bolt only, password on, no access to files or the network, bounded transactions. */
export function buildConfig({ port, memory, pluginsDir }: ServerConfig): string {
  const settings: Record<string, string | number | boolean> = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.enabled': true,
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'dbms.security.auth_enabled': true,
    'dbms.usage_report.enabled': false,
    'server.directories.plugins': pluginsDir,
    'server.memory.heap.initial_size': `${Math.min(memory.heapMb, 512)}m`,
    'server.memory.heap.max_size': `${memory.heapMb}m`,
    'server.memory.pagecache.size': `${memory.pageCacheMb}m`,
    // Neither LOAD CSV nor anything else in Cypher may read this machine's files or open a connection.
    'dbms.security.allow_csv_import_from_file_urls': false,
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    'dbms.security.procedures.allowlist': proceduresAllowed.join(','),
    'dbms.security.procedures.unrestricted': 'gds.*',
    // Only a default: the gateway sends a timeout with every transaction.
    'db.transaction.timeout': '60s',
    'db.memory.transaction.max': `${Math.max(128, Math.round(memory.heapMb / 2))}m`,
    'dbms.memory.transaction.total.max': `${Math.max(256, Math.round(memory.heapMb * 0.7))}m`,
    'db.logs.query.enabled': 'OFF',
    // An empty store would take 512 MB of preallocated log files.
    'db.tx_log.preallocate': false,
    'db.tx_log.rotation.retention_policy': '1 files',
    'server.config.strict_validation.enabled': true,
  };
  return `${Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n')}\n`;
}

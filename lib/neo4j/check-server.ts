import { EnvironmentError } from '@/lib/domain/environment-error';
import { classifyError } from '@/lib/neo4j/classify-error';
import { cypher } from '@/lib/neo4j/cypher';
import { type Connection, createDriver } from '@/lib/neo4j/driver';

export interface ServerFacts {
  /** As the server says it, e.g. "5.26.18". */
  version: string;
  edition: string;
  /** Version of Graph Data Science; undefined where the plugin is not installed. */
  gdsVersion: string | undefined;
  /** What will not work on this server, in plain sentences. */
  warnings: string[];
}

const versionMin = [5, 26] as const;

const components = cypher`CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version, edition`;
const gds = cypher`SHOW FUNCTIONS YIELD name WHERE name = 'gds.version' RETURN name`;
const gdsVersion = cypher`RETURN gds.version() AS version`;

/** Whether a version like "5.26.18" or "2025.10.1" is new enough. */
function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > versionMin[0] || (major === versionMin[0] && minor >= versionMin[1]);
}

function assertVersion(version: string): void {
  if (isNewEnough(version)) return;
  throw new EnvironmentError({
    code: 'server_too_old',
    message: `The Neo4j at NEO4J_URI is version ${version}; Skein needs ${versionMin.join('.')} or newer.`,
    remedy: 'Upgrade the server, or unset NEO4J_URI to use the embedded one.',
    details: { version, versionMin: versionMin.join('.') },
  });
}

/**
 * Looks at the user's own server before anything is written to it. Throws `server_too_old`, `auth_failed` or
 * `database_unavailable`; a missing Graph Data Science is only a warning.
 */
export async function checkServer(connection: Connection): Promise<ServerFacts> {
  const driver = createDriver(connection);
  const options = { database: connection.database, routing: 'READ' as const };
  const firstRow = async (text: string): Promise<Record<string, string> | undefined> => {
    const { records } = await driver.executeQuery(text, {}, options);
    return records[0]?.toObject() as Record<string, string> | undefined;
  };
  try {
    const kernel = await firstRow(components);
    const version = kernel?.version ?? 'unknown';
    assertVersion(version);
    const found = (await firstRow(gds)) ? (await firstRow(gdsVersion))?.version : undefined;
    const warnings =
      found === undefined
        ? [
            'Graph Data Science is not installed on this Neo4j: analyses that run as gds.* procedures are not available. Linkage, clusters and the canvas work without it.',
          ]
        : [];
    return { version, edition: kernel?.edition ?? 'unknown', gdsVersion: found, warnings };
  } catch (error) {
    throw classifyError(error, 'check-server');
  } finally {
    await driver.close();
  }
}

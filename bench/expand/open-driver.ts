import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';

/** A bare driver on the database that a running Skein has started on the data folder. */
export async function openDriver(dataDir: string): Promise<Driver> {
  const endpoint = JSON.parse(await readFile(join(dataDir, 'neo4j', 'endpoint.json'), 'utf8')) as {
    boltUri: string;
  };
  const password = (await readFile(join(dataDir, 'secrets', 'neo4j-password'), 'utf8')).trim();
  return neo4j.driver(endpoint.boltUri, neo4j.auth.basic('neo4j', password), {
    disableLosslessIntegers: true,
  });
}

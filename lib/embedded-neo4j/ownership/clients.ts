import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Holder } from '@/lib/embedded-neo4j/ownership/lock';
import { isAlive } from '@/lib/embedded-neo4j/ownership/process-identity';

const fileOf = (clientsDir: string, client: Holder): string =>
  join(clientsDir, `${client.pid}-${client.token}.json`);

/** Leaves word that this process uses the data folder's database. */
export async function registerClient(clientsDir: string, client: Holder): Promise<void> {
  await mkdir(clientsDir, { recursive: true });
  const path = fileOf(clientsDir, client);
  await writeFile(`${path}.partial`, JSON.stringify(client));
  await rename(`${path}.partial`, path);
}

export async function unregisterClient(clientsDir: string, client: Holder): Promise<void> {
  await rm(fileOf(clientsDir, client), { force: true });
}

/** Other living users of the database. Word left by dead processes is swept. */
export async function listOtherClients(clientsDir: string, self: Holder): Promise<Holder[]> {
  const others: Holder[] = [];
  for (const file of await readdir(clientsDir)) {
    if (!file.endsWith('.json')) continue;
    const path = join(clientsDir, file);
    const client = await readFile(path, 'utf8')
      .then((text) => JSON.parse(text) as Holder)
      .catch(() => undefined);
    if (client?.token === self.token) continue;
    if (client && (await isAlive(client))) others.push(client);
    else await rm(path, { force: true });
  }
  return others;
}

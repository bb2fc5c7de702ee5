import neo4j, { type Session } from 'neo4j-driver';
import { createLake } from '../../lib/lake/create-lake';
import type { Connection } from '../../lib/neo4j/driver';
import { lakePaths } from '../../lib/testing/import-rig';

const batch = { id: 'b_00000000000000be', overlaps: [] };

const texts = {
  accounts: 'UNWIND $rows AS row MERGE (a:Account {id: row.id}) SET a += row.properties',
  identifiers:
    'UNWIND $rows AS row MERGE (i:Identifier {id: row.id}) SET i.kind = row.kind, i.value = row.value',
  used: `UNWIND $rows AS row MATCH (a:Account {id: row.accountId}) MATCH (i:Identifier {id: row.identifierId})
    MERGE (a)-[u:USED]->(i) SET u.firstSeen = row.firstSeen, u.lastSeen = row.lastSeen, u.count = row.count,
      u.hourOfWeek = row.hourOfWeek, u.batchIds = row.batchIds`,
};

async function timed(session: Session, text: string, rows: readonly object[]): Promise<number> {
  const startedAt = performance.now();
  await session.executeWrite((tx) => tx.run(text, { rows }));
  return (performance.now() - startedAt) / 1000;
}

/** Seconds a plain driver loop takes to write the relationships that lie in the lake; reading them is not counted. */
export async function bareDriver(connection: Connection, root: string): Promise<number> {
  const { uri, user, password, database } = connection;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session({ database });
  const reader = await createLake({ paths: lakePaths(root) }).openFacts([batch], batch, {});
  let seconds = 0;
  for await (const rows of reader.accounts()) {
    const plain = rows.map(({ id, profile, activity }) => ({ id, properties: { ...profile, ...activity } }));
    seconds += await timed(session, texts.accounts, plain);
  }
  for await (const rows of reader.identifiers()) seconds += await timed(session, texts.identifiers, rows);
  for await (const rows of reader.used()) seconds += await timed(session, texts.used, rows);
  reader.close();
  await session.close();
  await driver.close();
  return seconds;
}

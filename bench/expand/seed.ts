import type { Session } from 'neo4j-driver';

/** Neighbours of the accounts that are expanded. */
export const fanSizes = [40, 400, 4_000] as const;

const rowsPerBatch = 5_000;

/**
 * A world of 30,000 accounts with a value of their own each, and one account per fan size whose values are shared with
 * none, one or two others in turn.
 */
export async function seedFans(session: Session): Promise<void> {
  await session.run(`
    UNWIND range(1, 30000) AS n
    CALL (n) {
      CREATE (a:Account {id: 'crowd-' + n, status: 'active', createdAt: n})
      CREATE (i:Identifier:Device {id: 'device:own-' + n, kind: 'device', value: 'own-' + n, degree: 1})
      CREATE (a)-[:USED {firstSeen: n, lastSeen: n, count: 1}]->(i)
    } IN TRANSACTIONS OF ${rowsPerBatch} ROWS`);
  for (const size of fanSizes) {
    await session.run(
      `CREATE (a:Account {id: 'fan-' + $size, status: 'active', createdAt: 1})
       WITH a UNWIND range(1, $size) AS n
       CREATE (i:Identifier:Ip {
         id: 'ip:fan-' + $size + '-' + n, kind: 'ip', value: 'fan-' + $size + '-' + n, degree: 1 + n % 3
       })
       CREATE (a)-[:USED {firstSeen: n, lastSeen: n + 1, count: n}]->(i)
       WITH i, n UNWIND range(1, n % 3) AS other
       MATCH (b:Account {id: 'crowd-' + (1 + (n * 7 + other * 13) % 30000)})
       CREATE (b)-[:USED {firstSeen: n, lastSeen: n + 1, count: 1}]->(i)`,
      // A `number` would be sent as a float, and the id would read "fan-40.0".
      { size: BigInt(size) },
    );
  }
}

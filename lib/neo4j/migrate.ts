import neo4j, { type Session } from 'neo4j-driver';
import { EnvironmentError } from '@/lib/domain/environment-error';
import { AppError } from '@/lib/domain/errors';
import { classifyError } from '@/lib/neo4j/classify-error';
import { cypher, label } from '@/lib/neo4j/cypher';
import { type Connection, createDriver } from '@/lib/neo4j/driver';
import { type Migration, readMigrations } from '@/lib/neo4j/migration-files';

export interface MigrationReport {
  /** Schema version (number of the newest migration) before and after. */
  from: number;
  to: number;
}

const lockConstraint = cypher`CREATE CONSTRAINT migration_id IF NOT EXISTS FOR (n:${label('Migration')}) REQUIRE n.id IS UNIQUE`;
const applied = cypher`MATCH (n:${label('Migration')}) WHERE n.number IS NOT NULL RETURN n.number AS number, n.name AS name, n.checksum AS checksum ORDER BY number`;
// SET takes the node's write lock before the condition is read again: compare and set.
const lock = cypher`
  MERGE (n:${label('Migration')} {id: 'lock'}) SET n.touched = timestamp()
  WITH n WHERE coalesce(n.until, 0) < timestamp() OR n.owner = $owner
  SET n.owner = $owner, n.until = timestamp() + 120000 RETURN n.owner AS owner`;
const unlock = cypher`MATCH (n:${label('Migration')} {id: 'lock'}) WHERE n.owner = $owner SET n.until = 0, n.owner = null`;
const record = cypher`
  MERGE (n:${label('Migration')} {id: $name})
  SET n.number = $number, n.name = $name, n.checksum = $checksum, n.createdAt = timestamp()`;

interface Applied {
  number: number;
  name: string;
  checksum: string;
}

/** Refuses a database that a newer Skein has migrated, or whose history differs from the files. */
export function assertHistory(done: readonly Applied[], known: readonly Migration[]): void {
  for (const one of done) {
    const file = known[one.number - 1];
    if (!file) {
      throw new EnvironmentError({
        code: 'schema_newer',
        message: `The database has schema version ${one.number} ("${one.name}"); this Skein knows only ${known.length}.`,
        remedy: 'Use the newer Skein that migrated this database, or another data folder.',
      });
    }
    if (file.checksum !== one.checksum) {
      throw new EnvironmentError({
        code: 'migration_changed',
        message: `The migration "${one.name}" was changed after it had been applied to this database.`,
        remedy: 'Restore the file; a schema change needs a migration of its own.',
      });
    }
  }
}

async function rowsOf<T>(session: Session, text: string, params: Record<string, unknown> = {}): Promise<T[]> {
  const result = await session.run(text, params);
  return result.records.map((one) => one.toObject() as T);
}

async function takeLock(session: Session, owner: string): Promise<void> {
  const rows = await rowsOf(session, lock, { owner });
  if (rows.length === 0) {
    throw new AppError('unavailable', {
      code: 'migration_running',
      message: 'Another process is upgrading this database.',
      remedy: 'Wait until it is done (at most two minutes after a crash) and start again.',
    });
  }
}

/** Brings the database to the newest schema. Safe to repeat and to interrupt; one runner at a time. */
export async function migrate(connection: Connection, folder: string): Promise<MigrationReport> {
  const known = await readMigrations(folder);
  const driver = createDriver(connection);
  const session = driver.session({ database: connection.database, defaultAccessMode: neo4j.session.WRITE });
  const owner = `${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    await session.run(lockConstraint);
    const before = await rowsOf<Applied>(session, applied);
    assertHistory(before, known);
    if (before.length === known.length) return { from: before.length, to: before.length };
    await takeLock(session, owner);
    try {
      const done = await rowsOf<Applied>(session, applied);
      for (const migration of known.slice(done.length)) {
        for (const statement of migration.statements) await session.run(statement);
        const { number, name, checksum } = migration;
        await session.run(record, { number: neo4j.int(number), name, checksum });
      }
      await session.run('CALL db.awaitIndexes(120)');
    } finally {
      await session.run(unlock, { owner });
    }
    return { from: before.length, to: known.length };
  } catch (error) {
    throw classifyError(error, 'migrate');
  } finally {
    await session.close();
    await driver.close();
  }
}

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import { assertHistory } from '@/lib/neo4j/migrate';
import { parseStatements, readMigrations } from '@/lib/neo4j/migration-files';

test('splits at semicolons that end a line and drops comment lines', () => {
  const text = "// a; comment;\nCREATE (n {v: 'a;b'});\nMATCH (n)\nRETURN n;\n";
  expect(parseStatements(text)).toEqual(["CREATE (n {v: 'a;b'})", 'MATCH (n)\nRETURN n']);
});

test('the repository migrations are contiguous and not empty', async () => {
  const migrations = await readMigrations(join(import.meta.dirname, '../../graph-schema/migrations'));
  expect(migrations.map((one) => one.number)).toEqual(migrations.map((_, index) => index + 1));
  for (const one of migrations) expect(one.statements.length).toBeGreaterThan(0);
});

test('refuses a newer database and a changed migration', () => {
  const known = [{ number: 1, name: '0001_core.cypher', checksum: 'a', statements: [] }];
  expect(() => assertHistory([{ number: 1, name: '0001_core.cypher', checksum: 'a' }], known)).not.toThrow();
  const codeOf = (work: () => void) => {
    try {
      work();
    } catch (error) {
      return error instanceof AppError ? error.code : 'other';
    }
    return undefined;
  };
  expect(codeOf(() => assertHistory([{ number: 2, name: '0002_x.cypher', checksum: 'a' }], known))).toBe(
    'schema_newer',
  );
  expect(codeOf(() => assertHistory([{ number: 1, name: '0001_core.cypher', checksum: 'b' }], known))).toBe(
    'migration_changed',
  );
});

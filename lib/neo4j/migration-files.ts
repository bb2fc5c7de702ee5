import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@/lib/domain/errors';

export interface Migration {
  number: number;
  name: string;
  checksum: string;
  statements: string[];
}

/** Splits a migration into statements: a `;` ends one only at a line's end; `//` lines are comments. */
export function parseStatements(text: string): string[] {
  const code = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n');
  return code
    .split(/;[ \t]*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement.length > 0);
}

/** Reads `NNNN_slug.cypher` files in order. Throws when numbers have a gap or repeat. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9-]+\.cypher$/.test(name)).sort();
  const migrations = await Promise.all(
    names.map(async (name): Promise<Migration> => {
      const text = await readFile(join(folder, name), 'utf8');
      return {
        number: Number(name.slice(0, 4)),
        name,
        checksum: createHash('sha256').update(text).digest('hex'),
        statements: parseStatements(text),
      };
    }),
  );
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1) {
      throw new AppError('bug', {
        code: 'migrations_not_contiguous',
        message: `The migration "${migration.name}" should have the number ${index + 1}.`,
      });
    }
  });
  return migrations;
}

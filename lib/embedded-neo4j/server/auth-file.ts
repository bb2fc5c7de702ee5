import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const iterations = 1024;

/**
 * The line Neo4j reads when it makes its first user: salted SHA-256, iterated (Apache Shiro's SimpleHash). Writing it
 * beats `neo4j-admin dbms set-initial-password`, which shows the password in the process list.
 */
export function initialUserLine(password: string, salt: Buffer): string {
  let digest = createHash('sha256').update(salt).update(password).digest();
  for (let round = 1; round < iterations; round += 1) digest = createHash('sha256').update(digest).digest();
  return `neo4j:SHA-256,${digest.toString('hex')},${salt.toString('hex')},${iterations}:\n`;
}

async function writeSecret(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await chmod(dirname(path), 0o700);
  const partial = `${path}.${process.pid}.partial`;
  await writeFile(partial, text, { mode: 0o600 });
  await rename(partial, path);
}

/** The database's password (32 random bytes, made on the first start), as kept in `secrets/neo4j-password`. */
export async function ensurePassword(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const password = randomBytes(32).toString('base64url');
  await writeSecret(path, `${password}\n`);
  return password;
}

/**
 * Leaves the password where the server's first start picks it up. Neo4j ignores the file once it has users, so writing it
 * before every start is safe, also after a crash half-way through the first one.
 */
export async function writeInitialUser(neo4jHome: string, password: string): Promise<void> {
  await writeSecret(join(neo4jHome, 'data', 'dbms', 'auth.ini'), initialUserLine(password, randomBytes(32)));
}

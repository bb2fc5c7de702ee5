import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdir, readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@/lib/domain/errors';
import type { BackupFile } from '@/lib/workspace/backup/manifest';

/** What a data folder holds that a restored one makes anew: the server's home (its graph goes as a dump) and what is in progress. */
const leftOut = new Set([
  'neo4j',
  'staging',
  'uploads',
  'run',
  'logs',
  'lock.json',
  'web.json',
  join('secrets', 'neo4j-password'),
]);
/** The folder of signing keys and secrets, which a backup may keep apart. */
const keysFolder = 'secrets';

/** Bytes and SHA-256 of what passes. */
function digesting(): { stream: Transform; result: () => { bytes: number; sha256: string } } {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ bytes, sha256: hash.digest('hex') }) };
}

/** Copies a file, readable by the owner only. Returns what was copied. */
export async function copyFile(from: string, to: string): Promise<{ bytes: number; sha256: string }> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const { stream, result } = digesting();
  await pipeline(createReadStream(from), stream, createWriteStream(to, { mode: 0o600, flags: 'wx' }));
  return result();
}

/** Bytes and SHA-256 of a file. Throws the file system's error, and `backup_damaged` for what is no plain file. */
export async function digestFile(path: string): Promise<{ bytes: number; sha256: string }> {
  if (!(await lstat(path)).isFile()) {
    throw new AppError('invalid_input', { code: 'backup_damaged', message: `${path} is no plain file.` });
  }
  const { stream, result } = digesting();
  stream.resume();
  await pipeline(createReadStream(path), stream);
  return result();
}

/** Files of a data folder that a backup holds, in order; links and special files are none. */
export async function listDataFiles(
  root: string,
): Promise<{ path: string; place: Exclude<BackupFile['place'], 'graph'> }[]> {
  const found: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = relative(root, join(folder, entry.name));
      if (leftOut.has(path)) continue;
      if (entry.isDirectory()) await walk(join(folder, entry.name));
      else if (entry.isFile()) found.push(path);
    }
  };
  await walk(root);
  return found.sort().map((path) => ({
    path: path.split(sep).join('/'),
    place: path.startsWith(`${keysFolder}${sep}`) ? 'keys' : 'files',
  }));
}

import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const keyBytes = 32;

/**
 * A key of 256 random bits in a file of mode 600; made at its first use. Of two processes that make one at once, both read
 * the one that came first. Throws what `damaged` makes of a file that holds no key.
 */
export async function readSecretKey(path: string, damaged: (cause?: unknown) => Error): Promise<Buffer> {
  try {
    const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64');
    if (key.length === keyBytes) return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw damaged(error);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const mine = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
    await writeFile(mine, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flush: true });
    await chmod(mine, 0o600);
    // a hard link fails where the name is taken, and never shows half a file
    await link(mine, path).catch((reason: NodeJS.ErrnoException) => {
      if (reason.code !== 'EEXIST') throw reason;
    });
    await rm(mine);
    return await readSecretKey(path, damaged);
  }
  throw damaged();
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@/lib/domain/errors';
import type { SecretBox } from '@/lib/usecases/ports/people';

const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;
const version = 'v1.';

function damaged(path: string, cause?: unknown): AppError {
  return new AppError('corrupt_data', {
    code: 'secret_key_unusable',
    message: `A stored secret does not open with the key in ${path}.`,
    remedy: 'Restore the key from a backup, or have an administrator take the second factor away.',
    cause,
  });
}

/** The key; made at its first use. Of two processes that make one at once, both read the one that came first. */
async function readKey(secretsDir: string, path: string): Promise<Buffer> {
  try {
    const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64');
    if (key.length === keyBytes) return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw damaged(path, error);
    await mkdir(secretsDir, { recursive: true, mode: 0o700 });
    const mine = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
    await writeFile(mine, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flush: true });
    await chmod(mine, 0o600);
    // a hard link fails where the name is taken, and never shows half a file
    await link(mine, path).catch((reason: NodeJS.ErrnoException) => {
      if (reason.code !== 'EEXIST') throw reason;
    });
    await rm(mine);
    return await readKey(secretsDir, path);
  }
  throw damaged(path);
}

/** AES-256-GCM under the key in `secrets/box-key` (mode 600), outside the database: a copy of that alone opens nothing. */
export function nodeSecretBox(secretsDir: string): SecretBox {
  const path = join(secretsDir, 'box-key');
  return {
    async seal(secret, about) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', await readKey(secretsDir, path), iv);
      cipher.setAAD(Buffer.from(about, 'utf8'));
      const sealed = Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
      return version + sealed.toString('base64url');
    },
    async open(sealed, about) {
      const bytes = Buffer.from(sealed.slice(version.length), 'base64url');
      try {
        const iv = bytes.subarray(0, ivBytes);
        const decipher = createDecipheriv('aes-256-gcm', await readKey(secretsDir, path), iv, {
          authTagLength: tagBytes,
        });
        decipher.setAAD(Buffer.from(about, 'utf8'));
        decipher.setAuthTag(bytes.subarray(-tagBytes));
        return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]);
      } catch (error) {
        throw error instanceof AppError ? error : damaged(path, error);
      }
    },
  };
}

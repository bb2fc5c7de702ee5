import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '@/lib/domain/errors';
import { readSecretKey } from '@/lib/usecases/people/secret-key';
import type { SecretBox } from '@/lib/usecases/ports/people';

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

async function readBoxKey(path: string): Promise<Buffer> {
  return await readSecretKey(path, (cause) => damaged(path, cause));
}

/** AES-256-GCM under the key in `secrets/box-key` (mode 600), outside the database: a copy of that alone opens nothing. */
export function nodeSecretBox(secretsDir: string): SecretBox {
  const path = join(secretsDir, 'box-key');
  return {
    async seal(secret, about) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', await readBoxKey(path), iv);
      cipher.setAAD(Buffer.from(about, 'utf8'));
      const sealed = Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
      return version + sealed.toString('base64url');
    },
    async open(sealed, about) {
      const bytes = Buffer.from(sealed.slice(version.length), 'base64url');
      try {
        const iv = bytes.subarray(0, ivBytes);
        const decipher = createDecipheriv('aes-256-gcm', await readBoxKey(path), iv, {
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

import { createHash, createHmac } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '@/lib/domain/errors';
import { readSecretKey } from '@/lib/usecases/people/secret-key';
import type { TombstoneHash } from '@/lib/usecases/ports/erasure';

const keyIdLength = 16;

/** HMAC-SHA256 under the key in `secrets/erasure-key` (mode 600), outside the database: who has that alone cannot try ids out. */
export function nodeTombstoneHash(secretsDir: string): TombstoneHash {
  const path = join(secretsDir, 'erasure-key');
  return {
    async open() {
      const key = await readSecretKey(
        path,
        (cause) =>
          new AppError('corrupt_data', {
            code: 'erasure_key_unusable',
            message: `The key in ${path} cannot be used.`,
            remedy: 'Restore it from a backup: without it imports cannot tell who was erased.',
            cause,
          }),
      );
      return {
        keyId: createHash('sha256')
          .update('skein tombstones')
          .update(key)
          .digest('hex')
          .slice(0, keyIdLength),
        hash: (accountId) => createHmac('sha256', key).update(accountId, 'utf8').digest('hex'),
      };
    },
  };
}

import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import type { SigningKeyStore } from '@/lib/usecases/ports/evidence';

const time = z.number().nullable();
const keyFile = z.object({
  version: z.literal(1),
  keys: z.array(
    z.object({
      keyId: z.string(),
      publicKeyPem: z.string(),
      privateKeyPem: z.string(),
      createdAt: z.number(),
      retiredAt: time,
      revokedAt: time,
    }),
  ),
});

class KeyFileError extends AppError {
  override readonly name = 'KeyFileError';
  constructor(path: string, cause: unknown) {
    super('corrupt_data', {
      code: 'key_file_damaged',
      message: `The signing keys in ${path} cannot be read.`,
      remedy: 'Restore the file from a backup. Bundles signed before stay verifiable with their public key.',
      cause,
    });
  }
}

/** Signing keys in `signing-keys.json` (mode 600) of a folder, replaced as a whole: a crash leaves the old or the new one. */
export function nodeSigningKeys(secretsDir: string): SigningKeyStore {
  const path = join(secretsDir, 'signing-keys.json');
  return {
    list: async () => {
      let text: string;
      try {
        text = await readFile(path, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw new KeyFileError(path, error);
      }
      try {
        return keyFile.parse(JSON.parse(text)).keys;
      } catch (error) {
        throw new KeyFileError(path, error);
      }
    },
    save: async (keys) => {
      await mkdir(secretsDir, { recursive: true, mode: 0o700 });
      const next = `${path}.${process.pid}.new`;
      const file = await open(next, 'w', 0o600);
      try {
        await file.writeFile(`${JSON.stringify({ version: 1, keys }, null, 2)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(next, path);
    },
  };
}

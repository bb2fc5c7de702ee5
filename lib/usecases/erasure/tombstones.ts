import { AppError } from '@/lib/domain/errors';
import type { ErasureStore, TombstoneHash, Tombstones } from '@/lib/usecases/ports/erasure';

/** Asks the tombstones of the workspace. Throws where they were made with a key that is gone: then nobody could be told. */
export function createTombstones(deps: {
  erasures: Pick<ErasureStore, 'listTombstones'>;
  tombstoneHash: TombstoneHash;
}): Tombstones {
  return {
    async matcher() {
      const tombstones = await deps.erasures.listTombstones();
      if (tombstones.length === 0) return undefined;
      const { keyId, hash } = await deps.tombstoneHash.open();
      if (tombstones.some((one) => one.keyId !== keyId)) {
        throw new AppError('corrupt_data', {
          code: 'erasure_key_lost',
          message: 'Accounts were erased under a key that is not the one in secrets/erasure-key.',
          remedy:
            'Restore that file from a backup. Nothing was imported: erased accounts could have come back.',
        });
      }
      const erased = new Set(tombstones.map(({ id }) => id));
      return (accountId) => erased.has(hash(accountId));
    },
  };
}

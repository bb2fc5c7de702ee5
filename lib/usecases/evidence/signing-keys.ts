import { InvalidInputError } from '@/lib/domain/errors';
import { generateSigningKey } from '@/lib/evidence/sign/ed25519';
import type { SigningKeyStore, StoredSigningKey } from '@/lib/usecases/ports/evidence';
import type { Clock } from '@/lib/usecases/ports/system';

interface KeyDeps {
  keys: SigningKeyStore;
  clock: Clock;
}

const isInUse = (key: StoredSigningKey): boolean => key.retiredAt === null && key.revokedAt === null;

/** The key that signs now; made at first use. */
export async function currentSigningKey(deps: KeyDeps): Promise<StoredSigningKey> {
  const keys = await deps.keys.list();
  const current = keys.findLast(isInUse);
  if (current) return current;
  const made = { ...generateSigningKey(), createdAt: deps.clock.now(), retiredAt: null, revokedAt: null };
  await deps.keys.save([...keys, made]);
  return made;
}

/** Retires the key in use and makes a new one. Bundles signed by the old one stay good. */
export async function rotateSigningKey(deps: KeyDeps): Promise<StoredSigningKey> {
  const now = deps.clock.now();
  const keys = await deps.keys.list();
  await deps.keys.save(keys.map((key) => (isInUse(key) ? { ...key, retiredAt: now } : key)));
  return currentSigningKey(deps);
}

/** Declares that a key may be in other hands: nothing it signed is trusted any more. Throws InvalidInputError. */
export async function revokeSigningKey(deps: KeyDeps, keyId: string): Promise<StoredSigningKey> {
  const keys = await deps.keys.list();
  const found = keys.find((key) => key.keyId === keyId);
  if (!found)
    throw new InvalidInputError({
      code: 'key_unknown',
      message: `This data folder has no signing key "${keyId}".`,
      remedy: 'skein keys list prints the ids.',
    });
  const revoked = { ...found, revokedAt: found.revokedAt ?? deps.clock.now() };
  await deps.keys.save(keys.map((key) => (key.keyId === keyId ? revoked : key)));
  return revoked;
}

import type { SigningKeySummary } from '@/lib/contracts/evidence';
import { currentSigningKey, revokeSigningKey, rotateSigningKey } from '@/lib/usecases/evidence/signing-keys';
import type { SigningKeyStore, StoredSigningKey } from '@/lib/usecases/ports/evidence';
import type { Clock } from '@/lib/usecases/ports/system';

/** What is to be done before the keys are listed; `revoke` names a key id. */
export type SigningKeyAction = { type: 'list' } | { type: 'rotate' } | { type: 'revoke'; keyId: string };

function toSummary({ privateKeyPem: _private, ...key }: StoredSigningKey): SigningKeySummary {
  const standing = key.revokedAt !== null ? 'revoked' : key.retiredAt !== null ? 'retired' : 'current';
  return { ...key, standing };
}

/** The keys that sign this data folder's bundles, newest last, without their private parts; makes the first one. */
export async function manageSigningKeys(
  deps: { keys: SigningKeyStore; clock: Clock },
  action: SigningKeyAction,
): Promise<SigningKeySummary[]> {
  if (action.type === 'rotate') await rotateSigningKey(deps);
  else if (action.type === 'revoke') await revokeSigningKey(deps, action.keyId);
  else await currentSigningKey(deps);
  return (await deps.keys.list()).map(toSummary);
}

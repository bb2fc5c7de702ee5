import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import { InvalidInputError } from '@/lib/domain/errors';
import { sha256Hex } from '@/lib/evidence/digests';

/** A key pair for signing bundles, as PEM texts (SPKI and PKCS #8). */
export interface SigningKey {
  /** `sha256:` + hexadecimal SHA-256 of the public key's SPKI DER. */
  keyId: string;
  publicKeyPem: string;
  privateKeyPem: string;
}

/** Makes a new Ed25519 key pair. */
export function generateSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { keyId: keyIdOf(publicKeyPem), publicKeyPem, privateKeyPem };
}

function ed25519Key(read: () => KeyObject, what: string): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = read();
  } catch (cause) {
    throw new InvalidInputError({ code: 'key_invalid', message: `${what} is not a PEM key.`, cause });
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw new InvalidInputError({
      code: 'key_invalid',
      message: `${what} is a key of type ${key.asymmetricKeyType}, not Ed25519.`,
    });
  return key;
}

const publicKeyOf = (pem: string): KeyObject => ed25519Key(() => createPublicKey(pem), 'The public key');

/** Id of a public key. Throws InvalidInputError if the text is not an Ed25519 public key in PEM. */
export function keyIdOf(publicKeyPem: string): string {
  return `sha256:${sha256Hex(publicKeyOf(publicKeyPem).export({ type: 'spki', format: 'der' }))}`;
}

/** Signs bytes; 64 bytes. Deterministic (RFC 8032). */
export function signEd25519(bytes: Uint8Array, privateKeyPem: string): Uint8Array {
  const key = ed25519Key(() => createPrivateKey(privateKeyPem), 'The private key');
  return signBytes(null, bytes, key);
}

/** Whether the signature over the bytes is the key's. */
export function verifyEd25519(bytes: Uint8Array, signature: Uint8Array, publicKeyPem: string): boolean {
  return signature.length === 64 && verifyBytes(null, bytes, publicKeyOf(publicKeyPem), signature);
}

import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 256 random bits, 43 characters. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

export const hashToken = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');

/** Compares two hex digests of equal length in constant time. */
export function isSameDigest(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** OWASP's parameters: 128 MiB and about a third of a second a try. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

function derive(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** `scrypt$<salt>$<key>`, base64url. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt$${salt.toString('base64url')}$${(await derive(passphrase, salt)).toString('base64url')}`;
}

export async function isPassphrase(passphrase: string, hash: string): Promise<boolean> {
  const [, salt = '', key = ''] = hash.split('$');
  const found = await derive(passphrase, Buffer.from(salt, 'base64url'));
  const kept = Buffer.from(key, 'base64url');
  return found.length === kept.length && timingSafeEqual(found, kept);
}

import { createHmac } from 'node:crypto';

/**
 * Codes of authenticator apps: TOTP (RFC 6238) over HMAC-SHA-1 with six digits and steps of 30 seconds, the only form that
 * every app takes.
 */
const stepMs = 30_000;
const digits = 6;
/** Steps before and after the present one that are accepted, for clocks that differ. */
const stepsAround = 1;

/** Bytes of a secret; as long as the hash, as RFC 4226 recommends. */
export const totpSecretBytes = 20;

/** The code of a time step (RFC 4226, section 5.3). */
export function codeAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0x0f;
  const value = hash.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(value % 10 ** digits).padStart(digits, '0');
}

/**
 * The time step that a code belongs to, of those around now that come after `after` (the last one accepted: a code works
 * once); undefined when it belongs to none.
 */
export function stepOf(secret: Buffer, code: string, now: number, after: number): number | undefined {
  const present = Math.floor(now / stepMs);
  for (let step = present - stepsAround; step <= present + stepsAround; step += 1) {
    if (step > after && codeAt(secret, step) === code) return step;
  }
  return undefined;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base 32 (RFC 4648) without padding, as authenticator apps take secrets that are typed. */
export function toBase32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** What the square picture holds that authenticator apps read. */
export function totpUri(secret: Buffer, login: string): string {
  const label = `${encodeURIComponent('Skein')}:${encodeURIComponent(login)}`;
  return `otpauth://totp/${label}?secret=${toBase32(secret)}&issuer=Skein&algorithm=SHA1&digits=${digits}&period=${stepMs / 1000}`;
}

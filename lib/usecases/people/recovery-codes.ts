import { randomBytes } from 'node:crypto';
import { hashSecret } from '@/lib/usecases/people/secrets';
import { toBase32 } from '@/lib/usecases/people/totp';

export const recoveryCodes = 10;
/** 80 bits: 16 characters of base 32. */
const codeBytes = 10;

/** A code as it is shown: four groups of four. */
const shown = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;

/** As it was made, whatever was typed around it. */
const plain = (typed: string): string => typed.replaceAll(/[\s-]/g, '').toLowerCase();

export const hashRecoveryCode = (typed: string): string => hashSecret(plain(typed));

/** Codes that each stand in for the authenticator once, and their hashes, which alone are kept. */
export function makeRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: recoveryCodes }, () =>
    shown(toBase32(randomBytes(codeBytes)).toLowerCase()),
  );
  return { codes, hashes: codes.map(hashRecoveryCode) };
}

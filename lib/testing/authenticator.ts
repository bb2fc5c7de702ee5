import { codeAt } from '@/lib/usecases/people/totp';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator app shows at a time (epoch ms) that was given this key, in base 32. */
export function authenticatorWith(key: string): (now: number) => string {
  const bits = [...key].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  return (now) => codeAt(Buffer.from(bytes), Math.floor(now / 30_000));
}

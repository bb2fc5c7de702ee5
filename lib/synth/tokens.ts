const alphabet = 'abcdefghjkmnpqrstvwxyz23456789';

/** Spreads an index over 32 bits without collisions (every step is invertible), so ids tell nothing of their order. */
export function scatter(index: number, salt: number): number {
  let x = (index ^ salt) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** 32 bits as seven characters; a letter leads each half, so no run of digits is ever as long as a card number. */
export function token(value: number): string {
  let rest = value >>> 0;
  let text = '';
  for (let i = 0; i < 7; i++) {
    const base = i === 0 || i === 4 ? 22 : alphabet.length;
    text += alphabet.charAt(rest % base);
    rest = Math.floor(rest / base);
  }
  return text;
}

/** `count` hexadecimal characters drawn from a hash chain. */
export function hex(value: number, count: number): string {
  return (value >>> 0).toString(16).padStart(8, '0').slice(0, count);
}

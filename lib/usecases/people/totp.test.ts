import { describe, expect, it } from 'vitest';
import { codeAt, stepOf, toBase32, totpUri } from '@/lib/usecases/people/totp';

/** The secret of RFC 4226, appendix D, and RFC 6238, appendix B. */
const secret = Buffer.from('12345678901234567890', 'ascii');

describe('a code of an authenticator', () => {
  it.each(
    ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'].map(
      (code, step) => [step, code] as const,
    ),
  )('of step %d is %s (RFC 4226)', (step, code) => {
    expect(codeAt(secret, step)).toBe(code);
  });

  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %d ends in what RFC 6238 says', (second, code) => {
    expect(stepOf(secret, code, second * 1000, 0)).toBe(Math.floor(second / 30));
  });

  it('works half a minute early or late, and once', () => {
    const now = 1_234_567_890_000;
    const step = now / 30_000;
    const at = (shift: number, after = 0) => stepOf(secret, codeAt(secret, step + shift), now, after);
    expect([-2, -1, 0, 1, 2].map((shift) => at(shift))).toEqual([
      undefined,
      step - 1,
      step,
      step + 1,
      undefined,
    ]);
    expect(at(0, step)).toBeUndefined();
    expect(at(1, step)).toBe(step + 1);
    expect(stepOf(secret, '', now, 0)).toBeUndefined();
  });
});

it('a secret is typed in base 32 (RFC 4648)', () => {
  const cases = {
    f: 'MY',
    fo: 'MZXQ',
    foo: 'MZXW6',
    foob: 'MZXW6YQ',
    fooba: 'MZXW6YTB',
    foobar: 'MZXW6YTBOI',
  };
  for (const [text, encoded] of Object.entries(cases)) expect(toBase32(Buffer.from(text))).toBe(encoded);
  expect(totpUri(secret, 'a b@c')).toContain('Skein:a%20b%40c?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&');
});

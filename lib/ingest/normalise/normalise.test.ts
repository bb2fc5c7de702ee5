import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCardNumber, maskCardNumbers, passesLuhn } from '@/lib/ingest/card-number';
import { normaliseIdentifier } from '@/lib/ingest/normalise';
import { normaliseCidr, normaliseIp } from '@/lib/ingest/normalise/ip';

const kinds = [
  'email',
  'phone',
  'ip',
  'payment_method',
  'display_name',
  'organization',
  'user_agent',
  'device',
];

describe('normaliseIdentifier', () => {
  it.each([
    ['email', 'Jane.Doe+news@GoogleMail.com', 'janedoe@gmail.com'],
    ['email', ' mailto:a.b@Example.ORG ', 'a.b@example.org'],
    ['email', 'x@bücher.example', 'x@xn--bcher-kva.example'],
    ['email', 'a+b@example.org', 'a@example.org'],
    ['phone', '+49 (0)30 / 1234-567', '+49301234567'],
    ['phone', '0049 30 1234567', '+49301234567'],
    ['phone', '030 1234567', '0301234567'],
    ['phone', 'tel:+1-202-555-0143 ext. 7', '+12025550143'],
    ['ip', '::ffff:192.0.2.1', '192.0.2.1'],
    ['ip', '2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['ip', '[2001:db8::1]:443', '2001:db8::1'],
    ['ip', '192.0.2.1:8080', '192.0.2.1'],
    ['ip', 'fe80::1%eth0', 'fe80::1'],
    ['display_name', '  Ｊａｎｅ\u00a0 DOE ', 'jane doe'],
    ['device', ' Dev-1 ', 'Dev-1'],
  ])('%s %j becomes %j', (kind, raw, value) => {
    expect(normaliseIdentifier(kind, raw)).toEqual({ value });
  });

  it.each([
    ['email', 'no at sign', 'invalid_email'],
    ['email', 'a@localhost', 'invalid_email'],
    ['phone', 'call me', 'invalid_phone'],
    ['phone', '123', 'invalid_phone'],
    ['ip', '256.1.1.1', 'invalid_ip'],
    ['ip', '1234', 'invalid_ip'],
    ['ip', '10.1', 'invalid_ip'],
    ['ip', '012.1.1.1', 'invalid_ip'],
    ['payment_method', '4111 1111 1111 1111', 'card_number'],
    ['device', 'x'.repeat(513), 'value_too_long'],
  ])('%s %j is rejected as %s', (kind, raw, code) => {
    expect(normaliseIdentifier(kind, raw)).toEqual({ code });
  });

  it('is idempotent: a normalised value is its own normal form', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.oneof(fc.string(), fc.emailAddress(), fc.ipV4(), fc.ipV6()),
        (kind, raw) => {
          const { value } = normaliseIdentifier(kind, raw);
          if (value !== undefined) expect(normaliseIdentifier(kind, value)).toEqual({ value });
        },
      ),
    );
  });
});

describe('normaliseIp and normaliseCidr', () => {
  it('puts an address into its /24 or /64', () => {
    expect(normaliseIp('198.51.100.77')?.network).toBe('198.51.100.0/24');
    expect(normaliseIp('2001:db8:1:2:3:4:5:6')?.network).toBe('2001:db8:1:2::/64');
  });

  it('clears host bits, unmaps IPv4 and makes the bits of a range a prefix of those of its addresses', () => {
    expect(normaliseCidr('10.1.2.3/16')).toMatchObject({ value: '10.1.0.0/16', prefixLength: 16 });
    expect(normaliseCidr('::ffff:10.1.2.3/112')).toMatchObject({ value: '10.1.0.0/16', prefixLength: 16 });
    expect(normaliseCidr('10.0.0.0/33')).toBeUndefined();
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.integer({ min: 0, max: 32 }), (ip, length) => {
        const address = normaliseIp(ip);
        const range = normaliseCidr(`${address?.value}/${length}`);
        expect(address?.bits.startsWith(range?.bits ?? 'none')).toBe(true);
      }),
    );
  });
});

describe('card numbers', () => {
  it('tells card numbers from other digits', () => {
    expect(isCardNumber('4111-1111-1111-1111')).toBe(true);
    expect(isCardNumber('4111111111111112')).toBe(false);
    expect(isCardNumber('411111111111')).toBe(false);
  });

  it('leaves no card number of any length readable in a text', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 18 });
    fc.assert(
      fc.property(digits, (body) => {
        const stem = body.join('');
        const check = [...'0123456789'].find((digit) => passesLuhn(stem + digit)) ?? '';
        expect(maskCardNumbers(`paid with ${stem}${check}, thanks`)).not.toContain(stem);
      }),
    );
  });
});

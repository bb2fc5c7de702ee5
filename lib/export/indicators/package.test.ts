import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsvPackage, writeCsvPackage } from '@/lib/export/indicators/csv-package';
import { type IndicatorPackage, indicatorDigest } from '@/lib/export/indicators/package';
import { readStixPackage, writeStixPackage } from '@/lib/export/indicators/stix-package';

const salt = 'ab'.repeat(16);
const day = 86_400_000;
const value = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .filter((text) => text.trim() === text && text.trim() !== '');
const indicator = fc
  .record({ kind: fc.constantFrom('payment_method', 'ip', 'email', 'device'), value, isHashed: fc.boolean() })
  .map(({ kind, value: text, isHashed }) => ({
    kind,
    value: isHashed ? null : text,
    digest: isHashed ? indicatorDigest(salt, kind, text) : null,
    firstSeen: day,
    lastSeen: 2 * day,
  }));
const content = fc.array(indicator, { minLength: 1, maxLength: 6 }).map(
  (indicators): IndicatorPackage => ({
    id: 'pk_1',
    title: 'Pool c_0001',
    marking: 'TLP:AMBER',
    salt,
    createdAt: 3 * day,
    expiresAt: 90 * day,
    indicators,
  }),
);

describe('an indicator package', () => {
  it('reads back what was written as CSV', () => {
    fc.assert(
      fc.property(content, (given) => {
        expect(readCsvPackage(writeCsvPackage(given))).toEqual(given);
      }),
    );
  });

  it('reads back what was written as STIX', () => {
    fc.assert(
      fc.property(content, (given) => {
        const { content: read, notUnderstood } = readStixPackage(writeStixPackage(given));
        expect(read.indicators).toEqual(given.indicators);
        expect([read.marking, read.expiresAt, notUnderstood]).toEqual([given.marking, given.expiresAt, 0]);
      }),
    );
  });

  it('holds no value in the clear when hashed', () => {
    const secret = '4917-secret-card';
    const hashed: IndicatorPackage = {
      id: 'pk_2',
      title: 'Pool',
      marking: 'TLP:RED',
      salt,
      createdAt: day,
      expiresAt: 2 * day,
      indicators: [
        {
          kind: 'payment_method',
          value: null,
          digest: indicatorDigest(salt, 'payment_method', secret),
          firstSeen: null,
          lastSeen: null,
        },
      ],
    };
    expect(writeCsvPackage(hashed) + writeStixPackage(hashed)).not.toContain(secret);
    expect(indicatorDigest('cd'.repeat(16), 'payment_method', secret)).not.toBe(hashed.indicators[0]?.digest);
  });

  it('reads the indicators of others by their pattern and counts what it does not understand', () => {
    const objects = [
      { type: 'indicator', pattern: "[ipv4-addr:value = '192.0.2.7']", valid_until: '2026-01-01T00:00:00Z' },
      { type: 'indicator', pattern: "[file:hashes.MD5 = 'x']" },
    ];
    const { content: read, notUnderstood } = readStixPackage(JSON.stringify({ type: 'bundle', objects }));
    expect(read.indicators.map((found) => [found.kind, found.value])).toEqual([['ip', '192.0.2.7']]);
    expect([notUnderstood, read.expiresAt]).toEqual([1, Date.UTC(2026, 0, 1)]);
  });

  it.each(['{}', '{"objects":[]}', 'not json'])('refuses %s', (text) => {
    expect(() => readStixPackage(text)).toThrow('no indicator package');
  });
});

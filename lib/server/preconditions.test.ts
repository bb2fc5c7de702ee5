import { describe, expect, it } from 'vitest';
import { expectedVersion, requestKey } from '@/lib/server/preconditions';

const withHeader = (name: string, value: string | null) =>
  new Request('http://localhost/', value === null ? {} : { headers: { [name]: value } });
const outcome = (value: string | null): unknown => {
  try {
    return expectedVersion(withHeader('if-match', value));
  } catch (error) {
    return (error as { kind: string }).kind;
  }
};

describe('If-Match', () => {
  it('must name one version by a strong tag (V-02)', () => {
    expect(outcome('"7"')).toBe(7);
    expect(outcome(null)).toBe('precondition_required');
    for (const value of ['*', 'W/"7"', '7', '"7", "8"', '""', '"x"', '"-1"', '"1e3"']) {
      expect([value, outcome(value)]).toEqual([value, 'precondition_failed']);
    }
  });
});

describe('Idempotency-Key', () => {
  it('is optional, and too short a one is refused', () => {
    expect(requestKey(withHeader('idempotency-key', null))).toBeUndefined();
    expect(requestKey(withHeader('idempotency-key', '12345678'))).toBe('12345678');
    expect(() => requestKey(withHeader('idempotency-key', 'short'))).toThrow('8 to 200');
  });
});

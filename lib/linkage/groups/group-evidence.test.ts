import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excessBits } from '@/lib/linkage/groups/excess-bits';
import { describeGroupEvidence } from '@/lib/linkage/groups/group-evidence';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';

const hour = 3_600_000;
const day = 24 * hour;
const operated = Array.from({ length: 20 }, (_, n) => `op-${String(n).padStart(2, '0')}`);

/** A crowd that signs up all the time; a hand whose accounts sign up, and are replaced, as told. */
async function evidenceOf(signUp: (n: number) => number, banAt: (n: number) => number | null) {
  const builder = new LinkageInputBuilder();
  for (let n = 0; n < 600; n += 1) {
    const accountId = `x-${n}`;
    const createdAt = (n * 90 * day) / 600;
    builder.addAccount({ id: accountId, createdAt, firstSeen: createdAt });
    for (const kind of ['payment_method', 'device']) builder.addUse({ accountId, kind, value: `own-${n}` });
  }
  for (const [n, accountId] of operated.entries()) {
    const createdAt = signUp(n);
    builder.addAccount({ id: accountId, createdAt, firstSeen: createdAt, endedAt: banAt(n) });
    for (const kind of ['payment_method', 'device']) builder.addUse({ accountId, kind, value: 'one' });
  }
  const result = await linkAccounts(builder.build('test'), linkageParameters.parse({}));
  expect(result.clusters).toHaveLength(1);
  return describeGroupEvidence(result)[0] ?? [];
}

describe('describeGroupEvidence', () => {
  it('sees a burst of sign-ups, and none where they trickle in like everybody’s', async () => {
    const burst = await evidenceOf(
      (n) => 30 * day + n * 60_000,
      () => null,
    );
    expect(burst[0]).toMatchObject({ kind: 'sign-up burst' });
    expect(burst[0]?.accounts).toBeGreaterThanOrEqual(15);
    expect(burst[0]?.bits).toBeGreaterThan(20);
    expect(
      await evidenceOf(
        (n) => (n + 0.5) * 4 * day,
        () => null,
      ),
    ).toEqual([]);
  });

  it('sees replacements after bans', async () => {
    const signUp = (n: number): number => (n < 10 ? n * 4 * day : 45 * day + (n - 10) * 4 * day + hour);
    const banAt = (n: number): number | null => (n < 10 ? 45 * day + n * 4 * day : null);
    const items = await evidenceOf(signUp, banAt);
    expect(items.map(({ kind }) => kind)).toContain('succession');
  });
});

describe('excessBits', () => {
  it('is never negative, and rises with what was seen beyond what was due', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.double({ min: 0.01, max: 50, noNaN: true }), (observed, expected) => {
        expect(excessBits(observed, expected)).toBeGreaterThanOrEqual(0);
        if (observed > expected)
          expect(excessBits(observed + 1, expected)).toBeGreaterThan(excessBits(observed, expected));
      }),
    );
  });
});

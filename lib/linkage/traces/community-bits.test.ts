import { expect, it } from 'vitest';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { learnCommunityBits } from '@/lib/linkage/traces/community-bits';
import { buildHolders } from '@/lib/linkage/traces/holders';
import { buildKindStats } from '@/lib/linkage/traces/kind-stats';

/** Thirty holders of one card, `behind` of them behind one address. */
function bitsOf(behind: number, cardExclusivity: number): number {
  const builder = new LinkageInputBuilder();
  for (let n = 0; n < 30; n += 1) {
    builder.addUse({ accountId: `a-${n}`, kind: 'payment_method', value: 'company' });
    builder.addUse({ accountId: `a-${n}`, kind: 'ip', value: n < behind ? 'office' : `home-${n}` });
  }
  const input = builder.build('test');
  const holders = buildHolders(input);
  const exclusivity = Float64Array.from(input.identifiers.ids, (id) =>
    id.startsWith('payment_method') ? cardExclusivity : 0.5,
  );
  const bits = learnCommunityBits(input, holders, buildKindStats(input, holders), exclusivity, {
    priorBits: -12,
    seed: 1,
  });
  return bits[input.identifiers.ids.indexOf('payment_method:company')] ?? Number.NaN;
}

it('gives what all holders of a community’s card share no weight, and what few share much', () => {
  expect(bitsOf(30, 0.03)).toBeLessThan(0.3);
  expect(bitsOf(3, 0.03)).toBeGreaterThan(4);
});

it('sets no bound for a value that may be one hand’s', () => {
  expect(bitsOf(30, 0.6)).toBe(Number.POSITIVE_INFINITY);
});

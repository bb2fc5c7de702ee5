import { expect, it } from 'vitest';
import { countCoShares } from '@/lib/linkage/timing/co-shares';

it('counts pairs of different accounts within the window, edges included', () => {
  const events = { object: [1, 1, 1, 2, 2, 1], account: [7, 8, 9, 7, 8, 7], at: [0, 10, 21, 100, 105, 500] };
  expect(countCoShares(events, 10)).toEqual({ pairs: 1, accounts: 2, repeatedPairs: 1, coSharesMax: 2 });
  expect(countCoShares(events, 11)).toEqual({ pairs: 2, accounts: 3, repeatedPairs: 1, coSharesMax: 2 });
});

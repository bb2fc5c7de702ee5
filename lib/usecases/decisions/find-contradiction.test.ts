import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findContradiction } from '@/lib/usecases/decisions/find-contradiction';

const pair = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }), fc.boolean())
  .filter(([a, b]) => a !== b)
  .map(([a, b, isSame]) => ({
    accountA: `a${Math.min(a, b)}`,
    accountB: `a${Math.max(a, b)}`,
    kind: isSame ? ('must_link' as const) : ('cannot_link' as const),
  }));

/** Whether some division of eight accounts into hands obeys all decisions: every one of the 4,140 is tried. */
function canHold(decisions: readonly { accountA: string; accountB: string; kind: string }[]): boolean {
  const handOf = new Array<number>(8).fill(0);
  const number = (id: string): number => handOf[Number(id.slice(1))] ?? 0;
  const place = (account: number, hands: number): boolean => {
    if (account === 8)
      return decisions.every(
        ({ accountA, accountB, kind }) => (number(accountA) === number(accountB)) === (kind === 'must_link'),
      );
    for (let hand = 0; hand <= hands; hand += 1) {
      handOf[account] = hand;
      if (place(account + 1, Math.max(hands, hand + 1))) return true;
    }
    return false;
  };
  return place(0, 0);
}

it('lets a decision in exactly when all can hold together', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 10 }), (offered) => {
      const inForce: (typeof offered)[number][] = [];
      for (const next of offered) {
        const isFree = findContradiction(inForce, next) === undefined;
        expect(isFree).toBe(canHold([...inForce, next]));
        if (isFree) inForce.push(next);
      }
    }),
    { numRuns: 40 },
  );
});

import { expect, it } from 'vitest';
import { type Participant, turnoverOf } from '@/lib/attribution/turnover';

const hour = 3_600_000;
const day = 24 * hour;
const one = (
  accountId: string,
  first: number,
  last: number,
  status: string | null = 'active',
): Participant => ({
  accountId,
  firstSeen: first,
  lastSeen: last,
  status,
});
const steady = one('steady', 0, 40 * day);

it('counts endings of closed accounts by day, and pairs them with who took up', () => {
  const { endings, replacements } = turnoverOf([
    steady,
    one('a', 0, 10 * day, 'banned'),
    one('b', 0, 10 * day + hour, 'suspended'),
    one('c', 0, 20 * day, 'banned'),
    one('next', 10 * day + 3 * hour, 39 * day),
  ]);
  expect(endings).toEqual([
    { day: 10 * day, accounts: 2 },
    { day: 20 * day, accounts: 1 },
  ]);
  expect(replacements.map(({ from, to }) => [from, to])).toEqual([['b', 'next']]);
});

it('takes an account that fell silent by itself for no ban', () => {
  const quiet = turnoverOf([steady, one('a', 0, 10 * day), one('next', 10 * day + hour, 39 * day)]);
  expect(quiet).toEqual({ endings: [], replacements: [] });
});

it('says nothing of nobody', () => {
  expect(turnoverOf([])).toEqual({ endings: [], replacements: [] });
});

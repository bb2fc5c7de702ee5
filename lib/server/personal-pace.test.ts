import { expect, it } from 'vitest';
import { paces } from '@/lib/contracts/paces';
import { keepPace } from '@/lib/server/personal-pace';

const ask = (person: string, now: number): string => {
  try {
    keepPace('export', person, now);
    return 'done';
  } catch (error) {
    return `wait ${(error as { details: { retryAfter: number } }).details.retryAfter}`;
  }
};

it('lets a person ask so often in a minute and no more, and others meanwhile', () => {
  const start = 1_000_000;
  const answers = Array.from({ length: paces.export + 2 }, (_, n) => ask('ada', start + n));
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(paces.export);
  expect(answers.slice(-2)).toEqual(['wait 60', 'wait 60']);
  expect(ask('bo', start + 100)).toBe('done');
  expect(ask('ada', start + 59_000)).toBe('wait 1');
  expect(ask('ada', start + 60_000)).toBe('done');
});

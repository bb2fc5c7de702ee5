import { describe, expect, it } from 'vitest';
import { arrive, peopleAt, streamsPerPersonMax } from '@/lib/server/presence';

const ann = { id: 'ann', name: 'Ann' };
const bo = { id: 'bo', name: 'Bo' };

describe('who has a view open', () => {
  it('is each person once, as long as one of their pages is open', () => {
    const leave = [arrive('v1', bo), arrive('v1', ann), arrive('v1', ann), arrive('v2', bo)];
    expect(peopleAt('v1')).toEqual([ann, bo]);
    leave[1]?.();
    expect(peopleAt('v1')).toEqual([ann, bo]);
    leave[2]?.();
    leave[2]?.();
    expect(peopleAt('v1')).toEqual([bo]);
    for (const go of leave) go();
    expect([peopleAt('v1'), peopleAt('v2')]).toEqual([[], []]);
  });

  it('is bounded for one person over all views, and nobody else pays for it', () => {
    const leave = Array.from({ length: streamsPerPersonMax }, (_, index) => arrive(`v${index}`, ann));
    expect(() => arrive('v', ann)).toThrow(/all one person may have/);
    leave.push(arrive('v', bo));
    leave.shift()?.();
    leave.push(arrive('v', ann));
    for (const go of leave) go();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressBackoff,
  countTry,
  describeWait,
  nameBackoff,
  noTries,
  type Tries,
  takeBack,
  waitMs,
} from '@/lib/domain/people/backoff';

const start = 1_780_000_000_000;

/** Tries that get through in an hour when somebody tries without pause. */
function triesInAnHour(backoff: typeof nameBackoff): number {
  let tries: Tries = noTries;
  let through = 0;
  for (let now = start; now < start + 3_600_000; now += 100) {
    if (waitMs(tries, now) > 0) continue;
    tries = countTry(tries, now, backoff);
    through += 1;
  }
  return through;
}

describe('waiting after wrong passwords', () => {
  it('doubles from half a minute to a quarter of an hour, after four free failures', () => {
    let tries: Tries = noTries;
    const waits: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const now = start + n * 3_600_000;
      tries = countTry(tries, now, nameBackoff);
      waits.push(waitMs(tries, now) / 1000);
    }
    expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('lets 12 tries an hour through for a name and 27 for an address', () => {
    expect(triesInAnHour(nameBackoff)).toBe(12);
    expect(triesInAnHour(addressBackoff)).toBe(27);
  });

  it('forgets after a day without a try, and not before', () => {
    const tries: Tries = { failures: 9, lockedUntil: start + 1, lastAt: start };
    expect(countTry(tries, start + nameBackoff.forgetMs, nameBackoff).failures).toBe(10);
    expect(countTry(tries, start + nameBackoff.forgetMs + 1, nameBackoff).failures).toBe(1);
  });

  it('never shortens by failing more, and taking a try back undoes its count', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(1_000_000), (failures, later) => {
        const tries: Tries = { failures, lockedUntil: null, lastAt: start };
        const now = start + later;
        const once = countTry(tries, now, nameBackoff);
        const twice = countTry(once, now, nameBackoff);
        expect(waitMs(twice, now)).toBeGreaterThanOrEqual(waitMs(once, now));
        expect(waitMs(twice, now)).toBeLessThanOrEqual(nameBackoff.maxMs);
        expect(takeBack(once).failures).toBe(failures);
      }),
    );
  });

  it.each([
    [1, '1 second'],
    [29_001, '30 seconds'],
    [60_000, '1 minute'],
    [61_000, '2 minutes'],
    [900_000, '15 minutes'],
  ])('says %d ms as %s', (ms, words) => {
    expect(describeWait(ms)).toBe(words);
  });
});

import { AppError } from '@/lib/domain/errors';
import {
  addressBackoff,
  countTry,
  describeWait,
  nameBackoff,
  noTries,
  takeBack,
  waitMs,
} from '@/lib/domain/people/backoff';
import { hashSecret } from '@/lib/usecases/people/secrets';
import type { PeopleDeps } from '@/lib/usecases/people/sessions';

const seconds = (ms: number): { retryAfter?: number } => (ms > 0 ? { retryAfter: Math.ceil(ms / 1000) } : {});

function tooMany(wait: number): AppError {
  return new AppError('too_many_requests', {
    code: 'too_many_tries',
    message: 'There were too many wrong tries for this name or from this address.',
    remedy: `Wait ${describeWait(wait)}, then try again.`,
    details: seconds(wait),
  });
}

function wrong(wait: number): AppError {
  return new AppError('unauthenticated', {
    code: 'wrong_password',
    message: 'The name, the password or the code is wrong.',
    remedy: wait > 0 ? `Wait ${describeWait(wait)} before the next try.` : 'Try again.',
    details: seconds(wait),
  });
}

/**
 * Does one check of a secret that people choose, counted by name and by address. A try is counted before it is looked at, so
 * that many at once get no further than one after the other; it is taken back when it was right, or when `check`
 * throws because it came to no end. Whether the name exists makes no difference to anything here. Throws an AppError of kind `too_many_requests` or, when `check` gives undefined,
 * `unauthenticated`; both say how long to wait.
 */
export async function countedTry<T>(
  { people, clock }: PeopleDeps,
  who: { login: string; address: string },
  check: () => Promise<T | undefined>,
): Promise<T> {
  const ids = [`name:${hashSecret(who.login)}`, `address:${hashSecret(who.address)}`];
  let wait = 0;
  await people.changeTries(ids, ([name = noTries, address = noTries]) => {
    const now = clock.now();
    const locked = Math.max(waitMs(name, now), waitMs(address, now));
    if (locked > 0) throw tooMany(locked);
    const counted = [countTry(name, now, nameBackoff), countTry(address, now, addressBackoff)];
    wait = Math.max(...counted.map((tries) => waitMs(tries, now)));
    return counted;
  });
  let found: T | undefined;
  try {
    found = await check();
  } catch (error) {
    await people.changeTries(ids, (known) => known.map(takeBack));
    throw error;
  }
  if (found === undefined) throw wrong(wait);
  await people.changeTries(ids, ([, address = noTries]) => [noTries, takeBack(address)]);
  await people.clearTries(clock.now() - nameBackoff.forgetMs);
  return found;
}

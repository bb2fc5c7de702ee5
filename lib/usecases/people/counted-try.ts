import { AppError } from '@/lib/domain/errors';
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
    ...nextTry(wait),
  });
}

const rightOf = { name: (): Tries => noTries, address: takeBack };

/**
 * Does one check of a secret that people choose, counted by name (where one was given) and by address. A try is counted before it
 * is looked at, so that many at once get no further than one after the other; it is taken back when it was right, or when
 * `check` throws because it came to no end. Whether the name exists makes no difference to anything here. Throws an AppError of kind
 * `too_many_requests` or, when `check` gives undefined, `unauthenticated`; both say how long to wait.
 */
export async function countedTry<T>(
  { people, clock }: PeopleDeps,
  who: { login?: string; address: string },
  check: () => Promise<T | undefined>,
  refusal: (wait: number) => AppError = wrong,
): Promise<T> {
  const counted = [
    ...(who.login === undefined
      ? []
      : [{ id: `name:${hashSecret(who.login)}`, backoff: nameBackoff, right: rightOf.name }]),
    { id: `address:${hashSecret(who.address)}`, backoff: addressBackoff, right: rightOf.address },
  ];
  const ids = counted.map(({ id }) => id);
  let wait = 0;
  await people.changeTries(ids, (known) => {
    const now = clock.now();
    const locked = Math.max(...known.map((tries) => waitMs(tries, now)));
    if (locked > 0) throw tooMany(locked);
    const tried = counted.map(({ backoff }, i) => countTry(known[i] ?? noTries, now, backoff));
    wait = Math.max(...tried.map((tries) => waitMs(tries, now)));
    return tried;
  });
  let found: T | undefined;
  try {
    found = await check();
  } catch (error) {
    await people.changeTries(ids, (known) => known.map(takeBack));
    throw error;
  }
  if (found === undefined) throw refusal(wait);
  await people.changeTries(ids, (known) => counted.map(({ right }, i) => right(known[i] ?? noTries)));
  await people.clearTries(clock.now() - nameBackoff.forgetMs);
  return found;
}

/** When to try again, in plain words; `details` of an error that says so. */
export const nextTry = (wait: number): { remedy: string; details: { retryAfter?: number } } => ({
  remedy: wait > 0 ? `Wait ${describeWait(wait)} before the next try.` : 'Try again.',
  details: seconds(wait),
});

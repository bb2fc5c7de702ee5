import { AppError } from '@/lib/domain/errors';
import { countInWindow } from '@/lib/server/window-counter';

const triesPerAddress = 30;
const triesInAll = 300;

/** Counts one sign-in that is begun elsewhere and answered later, by address and in all. Throws 429 when there were too many in the last minute. */
export function countStart(what: 'provider' | 'passkey', address: string, now: number): void {
  const ofAddress = countInWindow(`${what} ${address}`, now);
  const inAll = countInWindow(`${what} in all`, now);
  if (ofAddress.tries <= triesPerAddress && inAll.tries <= triesInAll) return;
  throw new AppError('too_many_requests', {
    code: 'too_many_tries',
    message: 'Too many sign-ins were begun in the last minute.',
    remedy: 'Wait a minute.',
    details: { retryAfter: 60 },
  });
}

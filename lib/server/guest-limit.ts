import { AppError } from '@/lib/domain/errors';
import { countInWindow } from '@/lib/server/window-counter';

const triesPerAddress = 30;
const triesInAll = 600;

/** Counts one try to open a link, by address and in all. Throws 429 when there were too many in the last minute. */
export function countGuestTry(request: Request, now: number): void {
  const address = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown';
  const ofAddress = countInWindow(`guest ${address}`, now);
  const inAll = countInWindow('guests', now);
  if (ofAddress.tries <= triesPerAddress && inAll.tries <= triesInAll) return;
  throw new AppError('too_many_requests', {
    code: 'too_many_tries',
    message: 'Too many links were tried in the last minute.',
    remedy: 'Wait a minute.',
  });
}

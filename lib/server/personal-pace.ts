import { type Pace, paces } from '@/lib/contracts/paces';
import { AppError } from '@/lib/domain/errors';
import { countInWindow } from '@/lib/server/window-counter';

/** Counts one request of a person. Throws 429, with the seconds to wait, beyond the pace. */
export function keepPace(pace: Pace, personId: string, now: number): void {
  const { tries, endsAt } = countInWindow(`${pace} ${personId}`, now);
  if (tries <= paces[pace]) return;
  const retryAfter = Math.max(1, Math.ceil((endsAt - now) / 1_000));
  throw new AppError('too_many_requests', {
    code: 'too_many_requests',
    message: `More than ${paces[pace]} requests of this kind came from you within a minute.`,
    remedy: `Wait ${retryAfter} seconds.`,
    details: { retryAfter },
  });
}

import { AppError } from '@/lib/domain/errors';

interface Window {
  from: number;
  tries: number;
}

const windowMs = 60_000;
const triesPerAddress = 30;
const triesInAll = 600;
const everyone = '*';
/** On globalThis: routes are bundled apart and must count together. */
const store = globalThis as typeof globalThis & { skeinGuestTries?: Map<string, Window> };

/** Counts one try to open a link, by address and in all. Throws 429 when there were too many in the last minute. */
export function countGuestTry(request: Request, now: number): void {
  store.skeinGuestTries ??= new Map();
  const tries = store.skeinGuestTries;
  if (tries.size > 10_000) tries.clear();
  const address = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown';
  const isOver = [
    count(tries, address, now) > triesPerAddress,
    count(tries, everyone, now) > triesInAll,
  ].includes(true);
  if (!isOver) return;
  throw new AppError('too_many_requests', {
    code: 'too_many_tries',
    message: 'Too many links were tried in the last minute.',
    remedy: 'Wait a minute.',
  });
}

function count(tries: Map<string, Window>, key: string, now: number): number {
  const known = tries.get(key);
  const window = known && now - known.from < windowMs ? known : { from: now, tries: 0 };
  window.tries += 1;
  tries.set(key, window);
  return window.tries;
}

/** Failed tries to sign in, of one name or one address. Times are epoch ms UTC. */
export interface Tries {
  readonly failures: number;
  /** Before this no further try is looked at. */
  readonly lockedUntil: number | null;
  readonly lastAt: number;
}

/** How many tries are free, and how long the waits after them are: each twice the one before, up to a limit. */
export interface Backoff {
  readonly free: number;
  readonly firstMs: number;
  readonly maxMs: number;
  /** Tries are forgotten when none was made for this long. */
  readonly forgetMs: number;
}

const minute = 60_000;
const rest = { firstMs: 30_000, maxMs: 15 * minute, forgetMs: 24 * 60 * minute };

/** A name stands four wrong passwords; the fifth costs half a minute. At most 12 tries in the first hour, then 4 an hour. */
export const nameBackoff: Backoff = { free: 5, ...rest };
/** An address may be that of a whole office. At most 27 tries in the first hour, then 4 an hour. */
export const addressBackoff: Backoff = { free: 20, ...rest };

export const noTries: Tries = { failures: 0, lockedUntil: null, lastAt: 0 };

/** How long to wait before the next try, in ms; 0 when it may be made now. */
export function waitMs(tries: Tries, now: number): number {
  return Math.max(0, (tries.lockedUntil ?? 0) - now);
}

/** One try more, taken for a failure until it is known to be none. */
export function countTry(tries: Tries, now: number, backoff: Backoff): Tries {
  const isForgotten = now - tries.lastAt > backoff.forgetMs;
  const failures = (isForgotten ? 0 : tries.failures) + 1;
  const over = failures - backoff.free;
  const wait = over < 0 ? 0 : Math.min(backoff.maxMs, backoff.firstMs * 2 ** Math.min(over, 30));
  return { failures, lockedUntil: wait === 0 ? null : now + wait, lastAt: now };
}

/** Takes the last try back: it was none. What others failed before from the same address stays counted. */
export function takeBack(tries: Tries): Tries {
  return { ...tries, failures: Math.max(0, tries.failures - 1), lockedUntil: null };
}

/** A wait in plain words, rounded up: "30 seconds", "2 minutes". */
export function describeWait(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  const [count, unit] = seconds < 60 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

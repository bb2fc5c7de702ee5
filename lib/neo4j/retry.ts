import { setTimeout as delay } from 'node:timers/promises';

const attemptsMax = 5;
const firstDelayMs = 100;

/** Runs `attempt` until it succeeds, is not worth retrying, or has been tried five times (about 3 s in all, with jitter). */
export async function retry<T>(
  attempt: () => Promise<T>,
  isWorthRetrying: (error: unknown) => boolean,
  signal?: AbortSignal,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= attemptsMax || signal?.aborted || !isWorthRetrying(error)) throw error;
      const jitter = 0.5 + Math.random();
      await delay(firstDelayMs * 2 ** (tried - 1) * jitter);
    }
  }
}

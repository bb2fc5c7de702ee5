import { setTimeout as sleep } from 'node:timers/promises';
import { CancelledError } from '@/lib/domain/errors';

/** Waits between two looks at a condition; ends at once with CancelledError when the signal fires. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, signal ? { signal } : {});
  } catch (error) {
    if (signal?.aborted) throw new CancelledError('Opening the database');
    throw error;
  }
}

import { AppError, CancelledError } from '@/lib/domain/errors';

/**
 * Races `work` against a wall clock and an AbortSignal; on either, `interrupt` is called (it closes the session, whose
 * RESET stops the query on the server) and the work's own late failure is swallowed. Neither the server's timeout nor
 * the driver fires when the network swallows packets in mid-query, hence a clock of our own.
 */
export async function withDeadline<T>(
  queryName: string,
  deadlineMs: number,
  signal: AbortSignal | undefined,
  work: Promise<T>,
  interrupt: () => void,
): Promise<T> {
  if (signal?.aborted) {
    work.catch(() => undefined);
    interrupt();
    throw new CancelledError(`The query "${queryName}"`);
  }
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new AppError('unavailable', {
          code: 'database_silent',
          message: `Neo4j has not answered "${queryName}" within ${deadlineMs} ms.`,
          remedy: 'Try again; `skein db status` tells whether the database is running.',
          details: { query: queryName, deadlineMs },
        }),
      );
    }, deadlineMs);
    onAbort = () => reject(new CancelledError(`The query "${queryName}"`));
    signal?.addEventListener('abort', onAbort, { once: true });
  });
  let isDone = false;
  try {
    const result = await Promise.race([work, stopped]);
    isDone = true;
    return result;
  } finally {
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener('abort', onAbort);
    if (!isDone) {
      work.catch(() => undefined);
      interrupt();
    }
  }
}

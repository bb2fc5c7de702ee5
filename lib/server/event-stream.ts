/** One server-sent event; `id` is what a reconnecting reader sends back as Last-Event-ID. */
export function toEvent(name: string, data: object, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** A comment that keeps proxies from closing a quiet stream. */
export const heartbeat = ': still here\n\n';
export const heartbeatMs = 15_000;

/** Resolves after a while, or at once when the reader has gone. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}

/** Sends what `make` yields, until it ends or the reader goes; `make` is told so by the signal it gets. */
export function eventStream(
  make: (signal: AbortSignal) => AsyncGenerator<string>,
  requestSignal: AbortSignal,
): Response {
  const gone = new AbortController();
  const events = make(AbortSignal.any([requestSignal, gone.signal]));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await events.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      gone.abort();
      await events.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

import { isFinished, type JobRecord } from '@/lib/contracts/jobs';

const pollMs = 400;
const keepAliveMs = 15_000;

function toEvent(job: JobRecord): string {
  return `id: ${job.revision}\nevent: job\ndata: ${JSON.stringify(job)}\n\n`;
}

async function* watch(
  read: () => Promise<JobRecord>,
  first: JobRecord,
  revisionSeen: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let job = first;
  let revision = revisionSeen;
  let quietMs = 0;
  while (!signal.aborted) {
    if (job.revision !== revision) {
      revision = job.revision;
      quietMs = 0;
      yield toEvent(job);
    } else if (quietMs >= keepAliveMs) {
      quietMs = 0;
      yield ': still here\n\n';
    }
    if (isFinished(job.state)) return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
    quietMs += pollMs;
    job = await read();
  }
}

/** Streams a job's record as server-sent events; `id` is the revision, so a reconnecting reader misses and repeats nothing. */
export function streamJob(
  read: () => Promise<JobRecord>,
  first: JobRecord,
  revisionSeen: number,
  signal: AbortSignal,
): Response {
  const events = watch(read, first, revisionSeen, signal);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await events.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
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

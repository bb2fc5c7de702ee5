import { isFinished, type JobRecord } from '@/lib/contracts/jobs';
import { eventStream, heartbeat, heartbeatMs, pause, toEvent } from '@/lib/server/event-stream';

const pollMs = 400;

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
      yield toEvent('job', job, job.revision);
    } else if (quietMs >= heartbeatMs) {
      quietMs = 0;
      yield heartbeat;
    }
    if (isFinished(job.state)) return;
    await pause(pollMs, signal);
    quietMs += pollMs;
    job = await read();
  }
}

/** Streams a job's record as server-sent events; `id` is the revision, so a reconnecting reader misses and repeats nothing. */
export function streamJob(
  read: () => Promise<JobRecord>,
  first: JobRecord,
  revisionSeen: number,
  requestSignal: AbortSignal,
): Response {
  return eventStream((signal) => watch(read, first, revisionSeen, signal), requestSignal);
}

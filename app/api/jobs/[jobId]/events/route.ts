import { z } from 'zod';
import { jobId } from '@/lib/domain/ids';
import { handle } from '@/lib/server/handle';
import { streamJob } from '@/lib/server/stream-job';

/** Server-sent events: the record whenever it changes, until the job has ended. */
export const GET = handle({ params: z.object({ jobId }) }, async ({ params }, { deps, signal, request }) => {
  const job = await deps.jobs.get(params.jobId);
  const revisionSeen = Number(request.headers.get('last-event-id') ?? -1);
  return streamJob(deps.jobs, job, revisionSeen, signal);
});

import { z } from 'zod';
import { handle } from '@/lib/server/handle';
import { streamJob } from '@/lib/server/stream-job';
import { getJob } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'jobs.read',
    summary: 'Server-sent events: the record whenever it changes, until the job has ended.',
    media: ['text/event-stream'],
    params: z.object({ jobId: z.string() }),
  },
  async ({ params }, context) => {
    const { deps, signal, request } = context;
    const read = () => getJob(deps, { id: params.jobId });
    const revisionSeen = Number(request.headers.get('last-event-id') ?? -1);
    return streamJob(read, await read(), revisionSeen, signal);
  },
);

import { z } from 'zod';
import { jobRecord } from '@/lib/contracts/jobs';
import { jobId } from '@/lib/domain/ids';
import { handle } from '@/lib/server/handle';

const params = z.object({ jobId });

export const GET = handle({ params, response: jobRecord }, ({ params: { jobId: id } }, { deps }) =>
  deps.jobs.get(id),
);

export const DELETE = handle({ params, response: jobRecord }, ({ params: { jobId: id } }, { deps }) =>
  deps.jobs.requestCancel(id, deps.clock.now()),
);

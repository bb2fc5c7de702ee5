import { isFinished } from '@/lib/contracts/jobs';
import { jobId } from '@/lib/domain/ids';
import type { ErasureStore } from '@/lib/usecases/ports/erasure';
import type { JobStore } from '@/lib/usecases/ports/jobs';
import type { Clock, Ids } from '@/lib/usecases/ports/system';

/**
 * Puts approved erasures whose job ended before they were done in the queue again. Returns their ids; those under way are
 * left alone.
 */
export async function resumeErasures(deps: {
  erasures: Pick<ErasureStore, 'listUnfinished'>;
  jobs: Pick<JobStore, 'create' | 'list'>;
  clock: Clock;
  ids: Ids;
}): Promise<string[]> {
  const unfinished = await deps.erasures.listUnfinished();
  if (unfinished.length === 0) return [];
  const jobsLookedAt = 1_000;
  const underWay = new Set(
    (await deps.jobs.list(jobsLookedAt)).flatMap(({ payload, state }) =>
      payload.kind === 'erase' && !isFinished(state) ? [payload.requestId] : [],
    ),
  );
  const resumed = unfinished.map(({ id }) => id).filter((id) => !underWay.has(id));
  for (const requestId of resumed)
    await deps.jobs.create({
      id: jobId.parse(deps.ids.next('j')),
      payload: { kind: 'erase', requestId },
      runner: 'worker',
      createdAt: deps.clock.now(),
    });
  return resumed;
}

import { NotFoundError } from '@/lib/domain/errors';
import type { RunFiles, RunStore } from '@/lib/usecases/ports/runs';

/** One account in one cluster of a run; `possible` accounts sit on the rim. */
export interface Membership {
  accountId: string;
  clusterId: string;
  standing: 'confirmed' | 'possible';
}

/** Every membership of a run (the current one unless named), by cluster then account, in chunks. Throws NotFoundError. */
export async function* streamMemberships(
  deps: { runs: Pick<RunStore, 'findRunId'>; runFiles: Pick<RunFiles, 'streamMembers'> },
  input: { runId?: string },
): AsyncGenerator<Membership[]> {
  const runId = await deps.runs.findRunId(input.runId);
  if (runId === undefined) throw new NotFoundError('run', input.runId ?? 'current');
  yield* deps.runFiles.streamMembers(runId);
}

import { NotFoundError } from '@/lib/domain/errors';
import type { RunFiles, RunStore } from '@/lib/usecases/ports/runs';

export interface Membership {
  accountId: string;
  clusterId: string;
  standing: 'confirmed' | 'possible';
}

/** Every account in a cluster of a run (the current one unless named), by cluster then account, in chunks. */
export async function* listMemberships(
  deps: { runs: Pick<RunStore, 'findRunId'>; runFiles: Pick<RunFiles, 'streamMembers'> },
  input: { runId?: string } = {},
): AsyncIterable<Membership[]> {
  const runId = await deps.runs.findRunId(input.runId);
  if (runId === undefined) throw new NotFoundError('run', 'current');
  yield* deps.runFiles.streamMembers(runId);
}

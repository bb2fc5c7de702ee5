import { NotFoundError } from '@/lib/domain/errors';
import type { MembershipRow, RunFiles, RunStore } from '@/lib/usecases/ports/runs';

/** Every membership of a run (the current one unless named), by cluster then account, in chunks. Throws NotFoundError. */
export async function* streamMemberships(
  deps: { runs: Pick<RunStore, 'findRunId'>; runFiles: Pick<RunFiles, 'streamMembers'> },
  input: { runId?: string },
): AsyncGenerator<MembershipRow[]> {
  const runId = await deps.runs.findRunId(input.runId);
  if (runId === undefined) throw new NotFoundError('run', input.runId ?? 'current');
  yield* deps.runFiles.streamMembers(runId);
}

import type { RunDetail } from '@/lib/contracts/runs';
import { NotFoundError } from '@/lib/domain/errors';
import type { RunFiles, RunStore } from '@/lib/usecases/ports/runs';

/** One run with everything it recorded of itself; the current one unless named. Throws NotFoundError. */
export async function getRun(
  deps: { runs: Pick<RunStore, 'findRunId'>; runFiles: Pick<RunFiles, 'readDetail'> },
  input: { runId?: string },
): Promise<RunDetail> {
  const current = await deps.runs.findRunId();
  const runId = input.runId === undefined ? current : await deps.runs.findRunId(input.runId);
  if (runId === undefined) throw new NotFoundError('run', input.runId ?? 'current');
  return { ...(await deps.runFiles.readDetail(runId)), isCurrent: runId === current };
}

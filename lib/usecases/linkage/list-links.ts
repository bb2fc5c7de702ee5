import type { LinkRow } from '@/lib/contracts/links';
import { NotFoundError } from '@/lib/domain/errors';
import type { RunFiles, RunStore } from '@/lib/usecases/ports/runs';

/** All links of a run (the current one unless named) at or above a probability, by account A then B, in chunks. */
export async function* listLinks(
  deps: { runs: Pick<RunStore, 'findRunId'>; runFiles: Pick<RunFiles, 'streamLinks'> },
  input: { probabilityMin: number; runId?: string },
): AsyncIterable<LinkRow[]> {
  const runId = await deps.runs.findRunId(input.runId);
  if (runId === undefined) throw new NotFoundError('run', 'current');
  yield* deps.runFiles.streamLinks(runId, input.probabilityMin);
}

import { AppError, NotFoundError } from '@/lib/domain/errors';
import type { RunFiles, RunStore } from '@/lib/usecases/ports/runs';

export interface DeleteRunDeps {
  runs: Pick<RunStore, 'findRunId' | 'remove'>;
  runFiles: Pick<RunFiles, 'remove'>;
}

/**
 * Deletes an old run: its links, memberships and files, and the clusters that no other run found. Evidence bundles made from
 * it stay whole. Throws NotFoundError, AppError `conflict` for the current run.
 */
export async function deleteRun(deps: DeleteRunDeps, input: { runId: string }): Promise<{ runId: string }> {
  const { runId } = input;
  await deps.runs.findRunId(runId);
  if (runId === (await deps.runs.findRunId())) {
    throw new AppError('conflict', {
      code: 'run_is_current',
      message: `The run ${runId} is the current one: all screens show it.`,
      remedy: 'Link again first; the new run becomes the current one.',
    });
  }
  await deps.runs.remove(runId);
  await deps.runFiles.remove(runId).catch((error: unknown) => {
    if (!(error instanceof NotFoundError)) throw error;
  });
  return { runId };
}

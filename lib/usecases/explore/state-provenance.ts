import type { CanvasProvenance } from '@/lib/contracts/canvas-provenance';
import type { Actor } from '@/lib/domain/actor';
import { NotFoundError } from '@/lib/domain/errors';
import type { RunFiles, RunStore } from '@/lib/usecases/ports/runs';
import type { Clock } from '@/lib/usecases/ports/system';

/** What a picture or table that leaves the canvas says of itself; of the current run unless one is named. Throws NotFoundError. */
export async function stateProvenance(
  deps: {
    runs: Pick<RunStore, 'findRunId'>;
    runFiles: Pick<RunFiles, 'readDetail'>;
    clock: Clock;
    exports: { tool: CanvasProvenance['tool'] };
  },
  input: { runId?: string | undefined },
  actor: Actor,
): Promise<CanvasProvenance> {
  const runId = await deps.runs.findRunId(input.runId);
  if (runId === undefined && input.runId !== undefined) throw new NotFoundError('run', input.runId);
  const detail = runId === undefined ? undefined : await deps.runFiles.readDetail(runId);
  return {
    run: detail ? { runId: detail.runId, method: detail.version, dataAsOf: detail.startedAt } : null,
    exportedBy: actor.name,
    exportedAt: deps.clock.now(),
    tool: deps.exports.tool,
  };
}

import type { ExportChoice } from '@/lib/contracts/evidence';
import type { ExportStarted } from '@/lib/contracts/export-requests';
import type { Actor } from '@/lib/domain/actor';
import type { ExportRequestStore } from '@/lib/usecases/ports/export-requests';
import type { JobStore } from '@/lib/usecases/ports/jobs';
import type { Clock, Ids } from '@/lib/usecases/ports/system';
import { startJob } from '@/lib/usecases/start-job';

interface RequestExportDeps {
  jobs: JobStore;
  clock: Clock;
  ids: Ids;
  exportRequests: ExportRequestStore;
  exports: { needsApproval: boolean };
}

/**
 * Starts an export, or, where the policy of this Skein asks for a second person, puts it before one. Who prepared it is
 * who asked, whatever name was given.
 */
export async function requestExport(
  deps: RequestExportDeps,
  choice: ExportChoice,
  actor: Actor,
): Promise<ExportStarted> {
  if (!deps.exports.needsApproval)
    return { job: await startJob(deps, { kind: 'export', ...choice }), request: null };
  const request = {
    id: deps.ids.next('x'),
    state: 'waiting' as const,
    choice,
    requestedBy: { id: actor.id, name: actor.name },
    requestedAt: deps.clock.now(),
    decidedBy: null,
    decidedAt: null,
    reason: null,
    jobId: null,
  };
  await deps.exportRequests.create(request);
  return { job: null, request };
}

import type { JobHandler } from '@/lib/jobs/process-job';
import type { BatchDeps } from '@/lib/usecases/batches/deps';
import { importBatch } from '@/lib/usecases/import-batch';
import { rollbackBatch } from '@/lib/usecases/rollback-batch';
import { type RunLinkageDeps, runLinkage } from '@/lib/usecases/run-linkage';

/** What the use cases behind the jobs need. */
export type HandlerDeps = BatchDeps & RunLinkageDeps;

/** Calls the use case that a job's payload names. */
export function createJobHandler(deps: HandlerDeps): JobHandler {
  return async (payload, { signal, onProgress }) => {
    const work = { signal, onProgress };
    switch (payload.kind) {
      case 'import':
        return { ...(await importBatch(deps, payload, work)) };
      case 'rollback':
        return { ...(await rollbackBatch(deps, payload, work)) };
      case 'link':
        return { ...(await runLinkage(deps, { parameters: payload.parameters }, work)) };
    }
  };
}

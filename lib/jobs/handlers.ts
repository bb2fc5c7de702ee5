import type { JobHandler } from '@/lib/jobs/process-job';
import type { BatchDeps } from '@/lib/usecases/batches/deps';
import type { ExportPorts } from '@/lib/usecases/evidence/export-ports';
import type { CaseDeps } from '@/lib/usecases/evidence/gather-case';
import { type ExplainPairDeps, explainPair } from '@/lib/usecases/explain-pair';
import { exportBundle } from '@/lib/usecases/export-bundle';
import { importBatch } from '@/lib/usecases/import-batch';
import { previewHubClass } from '@/lib/usecases/preview-hub-class';
import { rollbackBatch } from '@/lib/usecases/rollback-batch';
import { type RunLinkageDeps, runLinkage } from '@/lib/usecases/run-linkage';

/** What the use cases behind the jobs need. */
export type HandlerDeps = BatchDeps &
  RunLinkageDeps &
  Omit<CaseDeps, 'cases' | 'explainPair'> &
  Pick<ExplainPairDeps, 'decisions'> & { exports: ExportPorts };

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
        return {
          ...(await runLinkage(
            deps,
            { parameters: payload.parameters, force: payload.force === true },
            work,
          )),
        };
      case 'preview':
        return { ...(await previewHubClass(deps, payload, work)) };
      case 'export': {
        const { kind: _kind, runId, outPath, approvedBy, ...choice } = payload;
        const explain: CaseDeps['explainPair'] = (run, accountA, accountB) =>
          explainPair(deps, { runId: run, accountA, accountB });
        const input = {
          ...choice,
          ...work,
          ...(runId && { runId }),
          ...(outPath && { outPath }),
          ...(approvedBy && { approvedBy }),
        };
        return { ...(await exportBundle({ ...deps, ...deps.exports, explainPair: explain }, input)) };
      }
    }
  };
}

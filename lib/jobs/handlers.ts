import { anonymousActor } from '@/lib/domain/actor';
import type { OnProgress } from '@/lib/domain/progress';
import type { JobHandler } from '@/lib/jobs/process-job';
import type { BatchDeps } from '@/lib/usecases/batches/deps';
import { importBatch } from '@/lib/usecases/batches/import-batch';
import { rollbackBatch } from '@/lib/usecases/batches/rollback-batch';
import { previewHubClass } from '@/lib/usecases/decisions/preview-hub-class';
import { eraseAccounts } from '@/lib/usecases/erasure/erase-accounts';
import type { EraseDeps } from '@/lib/usecases/erasure/erasure-deps';
import { exportBundle } from '@/lib/usecases/evidence/export-bundle';
import type { ExportPorts } from '@/lib/usecases/evidence/export-ports';
import type { SubjectDeps } from '@/lib/usecases/evidence/gather-subject';
import type { PaperDeps } from '@/lib/usecases/evidence/papers/gather-papers';
import { type ExplainPairDeps, explainPair } from '@/lib/usecases/linkage/explain-pair';
import { type RunLinkageDeps, runLinkage } from '@/lib/usecases/linkage/run-linkage';
import type { ActivityStore } from '@/lib/usecases/ports/activity';
import type { RunRetentionDeps } from '@/lib/usecases/retention/retention-deps';
import { runRetention } from '@/lib/usecases/retention/run-retention';
import { type RunWatchDeps, runWatchRules } from '@/lib/usecases/watch/run-watch-rules';

/** What the use cases behind the jobs need. */
export type HandlerDeps = BatchDeps &
  EraseDeps &
  RunRetentionDeps &
  RunLinkageDeps &
  Omit<SubjectDeps, 'cases' | 'explainPair' | 'papers'> &
  PaperDeps &
  Pick<ExplainPairDeps, 'decisions'> &
  RunWatchDeps & { exports: ExportPorts; activity: Pick<ActivityStore, 'readCrowd'> };

/** New facts or findings are looked at by the saved rules. What goes wrong there never fails the job that brought them. */
async function watch(deps: HandlerDeps): Promise<void> {
  try {
    const { fresh, grown, failures } = await runWatchRules(deps);
    if (fresh + grown + failures.length > 0) deps.log.info('saved rules ran', { fresh, grown, failures });
  } catch (error) {
    deps.log.warn('saved rules could not be run', { err: error });
  }
}

/** Figures of the crowd that every page of a cluster needs are there when the first is opened; failing that, the page measures them. */
async function measureCrowd(deps: HandlerDeps, { onProgress }: { onProgress: OnProgress }): Promise<void> {
  onProgress({ stage: 'Measuring the crowd', done: 0, total: 1, unit: 'steps' });
  try {
    await deps.activity.readCrowd(await deps.batches.listInStates(['committed']));
  } catch (error) {
    deps.log.warn('the crowd could not be measured', { err: error });
  }
}

/** Calls the use case that a job's payload names. */
export function createJobHandler(deps: HandlerDeps): JobHandler {
  return async (payload, { signal, onProgress }) => {
    const work = { signal, onProgress };
    switch (payload.kind) {
      case 'import': {
        const report = await importBatch(deps, payload, work);
        await watch(deps);
        return { ...report };
      }
      case 'rollback':
        return { ...(await rollbackBatch(deps, payload, work)) };
      case 'link': {
        const { parameters, force } = payload;
        const run = await runLinkage(deps, { parameters, force: force === true }, work);
        await measureCrowd(deps, work);
        await watch(deps);
        return { ...run };
      }
      case 'erase':
        return { ...(await eraseAccounts(deps, payload, work)) };
      case 'retain':
        return { ...(await runRetention(deps, payload, work)) };
      case 'preview':
        return { ...(await previewHubClass(deps, payload, work)) };
      case 'export': {
        const { kind: _kind, runId, outPath, approvedBy, reader = anonymousActor, ...choice } = payload;
        const explain: SubjectDeps['explainPair'] = (run, accountA, accountB) =>
          explainPair(deps, { runId: run, accountA, accountB });
        const input = {
          ...choice,
          ...work,
          reader,
          ...(runId && { runId }),
          ...(outPath && { outPath }),
          ...(approvedBy && { approvedBy }),
        };
        return {
          ...(await exportBundle({ ...deps, ...deps.exports, papers: deps, explainPair: explain }, input)),
        };
      }
    }
  };
}

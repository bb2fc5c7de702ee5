import type { BatchDeps } from '@/lib/usecases/batches/deps';
import { addFacts } from '@/lib/usecases/batches/reconcile-facts';
import { familiesOf, takeBatchOut } from '@/lib/usecases/batches/take-batch-out';
import type { BatchRecord } from '@/lib/usecases/ports/batches';
import type { WorkOptions } from '@/lib/usecases/ports/lake';

export const unfinishedStates = ['staging', 'applying', 'rolling_back'] as const;

async function finishOne(deps: BatchDeps, batch: BatchRecord, options: WorkOptions): Promise<void> {
  if (batch.state === 'staging') {
    await deps.lake.discard(batch.id);
    const failure = 'The import was interrupted; nothing of it is in the graph.';
    await deps.batches.setState(batch.id, { state: 'failed', at: deps.clock.now(), failure });
  } else if (batch.state === 'applying') {
    await deps.lake.publish(batch.id);
    const committed = await deps.batches.listInStates(['committed']);
    const scope = [...committed, batch];
    const graph = await addFacts(deps, { scope, changed: batch, families: familiesOf(scope) }, options);
    const report = batch.report === null ? {} : { report: { ...batch.report, graph } };
    await deps.batches.setState(batch.id, { state: 'committed', at: deps.clock.now(), ...report });
  } else {
    await takeBatchOut(deps, batch, options);
    const state = batch.failure === null ? 'rolled_back' : 'failed';
    await deps.batches.setState(batch.id, { state, at: deps.clock.now() });
  }
  deps.log.info('a batch left unfinished by a crash was put in order', {
    batchId: batch.id,
    was: batch.state,
  });
}

/**
 * Finishes what a crash left half done; the caller holds the lease. A batch that was being applied goes forward, one that
 * was being staged or rolled back goes away.
 */
export async function finishUnfinished(deps: BatchDeps, options: WorkOptions): Promise<string[]> {
  const batches = await deps.batches.listInStates(unfinishedStates);
  for (const batch of batches) await finishOne(deps, batch, options);
  return batches.map(({ id }) => id);
}

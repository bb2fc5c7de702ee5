import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '@/lib/domain/errors';
import type { OnProgress } from '@/lib/domain/progress';
import { releaseAbandoned } from '@/lib/jobs/release-abandoned';
import type { Connection } from '@/lib/neo4j/driver';
import { migrate } from '@/lib/neo4j/migrate';
import { recoverBatches } from '@/lib/usecases/batches/recover-batches';
import { resumeErasures } from '@/lib/usecases/erasure/resume-erasures';
import { retainOnOpen } from '@/lib/usecases/retention/manage-retention';
import type { Deps } from '@/lib/workspace/deps';
import { packageRoot } from '@/lib/workspace/package-root';

/** A dead process holds the upgrade for two minutes at most. */
const upgradePatienceMs = 130_000;
const askEveryMs = 300;

/** Upgrades the schema; two processes that open a folder at once take turns. */
async function migrateWhenFree(connection: Connection, signal: AbortSignal | undefined): Promise<void> {
  const deadline = performance.now() + upgradePatienceMs;
  for (;;) {
    try {
      await migrate(connection, join(packageRoot, 'graph-schema', 'migrations'));
      return;
    } catch (error) {
      const isTaken = error instanceof AppError && error.code === 'migration_running';
      if (!isTaken || signal?.aborted || performance.now() > deadline) throw error;
      await delay(askEveryMs);
    }
  }
}

/**
 * Upgrades the schema, frees jobs whose runner is gone and puts in order the batches that a crash left half done. A job
 * that is really running keeps its batch. Erasures that were broken off wait for the worker again,
 * and retention that is due.
 */
export async function prepareWorkspace(
  connection: Connection,
  deps: Deps,
  options: { onProgress?: OnProgress; signal?: AbortSignal },
): Promise<void> {
  await migrateWhenFree(connection, options.signal);
  await releaseAbandoned(deps);
  if ((await deps.jobs.listRunning()).length > 0) return;
  await recoverBatches(deps, options);
  await resumeErasures(deps);
  await retainOnOpen(deps);
}

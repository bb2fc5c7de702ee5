import { join } from 'node:path';
import type { OnProgress } from '@/lib/domain/progress';
import { releaseAbandoned } from '@/lib/jobs/release-abandoned';
import type { Connection } from '@/lib/neo4j/driver';
import { migrate } from '@/lib/neo4j/migrate';
import { recoverBatches } from '@/lib/usecases/recover-batches';
import type { Deps } from '@/lib/workspace/deps';
import { packageRoot } from '@/lib/workspace/package-root';

/**
 * Upgrades the schema, frees jobs whose runner is gone and puts in order the batches that a crash left half done. A job
 * that is really running keeps its batch.
 */
export async function prepareWorkspace(
  connection: Connection,
  deps: Deps,
  options: { onProgress?: OnProgress; signal?: AbortSignal },
): Promise<void> {
  await migrate(connection, join(packageRoot, 'graph-schema', 'migrations'));
  await releaseAbandoned(deps);
  if ((await deps.jobs.listRunning()).length > 0) return;
  await recoverBatches(deps, options);
}

import type { BatchDeps } from '@/lib/usecases/batches/deps';
import type { AuditLog } from '@/lib/usecases/ports/audit';
import type { ErasureFiles, HoldStore } from '@/lib/usecases/ports/erasure';
import type { JobStore } from '@/lib/usecases/ports/jobs';
import type { RetentionFiles, RetentionStore } from '@/lib/usecases/ports/retention';
import type { Clock, Ids } from '@/lib/usecases/ports/system';

/** What looking for old things needs. */
export interface RetentionDeps {
  retention: RetentionStore;
  retentionFiles: RetentionFiles;
  holds: Pick<HoldStore, 'listCovered'>;
  clock: Clock;
}

export interface StartRetentionDeps extends RetentionDeps {
  jobs: JobStore;
  ids: Ids;
}

export type RunRetentionDeps = BatchDeps &
  RetentionDeps & { audit: AuditLog; erasureFiles: Pick<ErasureFiles, 'dropDerived'> };

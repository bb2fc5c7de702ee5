import type { BatchDeps } from '@/lib/usecases/batches/deps';
import type { AuditLog } from '@/lib/usecases/ports/audit';
import type { CaseStore } from '@/lib/usecases/ports/cases';
import type { Directory } from '@/lib/usecases/ports/directory';
import type { ErasureFiles, ErasureStore, HoldStore, TombstoneHash } from '@/lib/usecases/ports/erasure';
import type { BundleFiles, BundleShelf } from '@/lib/usecases/ports/evidence';
import type { RunFiles, RunStore } from '@/lib/usecases/ports/runs';
import type { Clock, Ids } from '@/lib/usecases/ports/system';

/** What looking for an account and taking it out needs. */
export interface SweepDeps {
  batches: BatchDeps['batches'];
  erasures: ErasureStore;
  erasureFiles: ErasureFiles;
  tombstoneHash: TombstoneHash;
  holds: Pick<HoldStore, 'listCovered'>;
  clock: Clock;
}

export interface PreviewErasureDeps extends SweepDeps {
  runs: Pick<RunStore, 'findRunId'>;
  runFiles: Pick<RunFiles, 'readDetail'>;
  cases: Pick<CaseStore, 'listHoldings'>;
  exports: { shelf: Pick<BundleShelf, 'list'>; files: BundleFiles };
}

export interface RequestErasureDeps extends SweepDeps {
  ids: Ids;
}

export interface DecideErasureDeps extends RequestErasureDeps {
  directory: Pick<Directory, 'list'>;
  exports: { needsApproval: boolean };
}

export type EraseDeps = BatchDeps & SweepDeps & { audit: AuditLog };

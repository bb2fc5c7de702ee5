import type { BatchStore, FactStore } from '@/lib/usecases/ports/batches';
import type { Tombstones } from '@/lib/usecases/ports/erasure';
import type { Lake } from '@/lib/usecases/ports/lake';
import type { Clock, Ids, Log } from '@/lib/usecases/ports/system';

/** What changing the set of batches needs. */
export interface BatchDeps {
  clock: Clock;
  ids: Ids;
  log: Log;
  batches: BatchStore;
  facts: FactStore;
  lake: Lake;
  tombstones: Tombstones;
}

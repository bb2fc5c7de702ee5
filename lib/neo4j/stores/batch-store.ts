import type { Gateway } from '@/lib/neo4j/gateway';
import { toBatchRecord, toBatchSummary } from '@/lib/neo4j/mappers/batch';
import { acquireBatchLease } from '@/lib/neo4j/queries/acquire-batch-lease/query';
import { beginBatch } from '@/lib/neo4j/queries/begin-batch/query';
import { countBatches } from '@/lib/neo4j/queries/count-batches/query';
import { findBatch } from '@/lib/neo4j/queries/find-batch/query';
import { listBatches } from '@/lib/neo4j/queries/list-batches/query';
import { listBatchesInStates } from '@/lib/neo4j/queries/list-batches-in-states/query';
import { releaseBatchLease } from '@/lib/neo4j/queries/release-batch-lease/query';
import { setBatchOverlaps } from '@/lib/neo4j/queries/set-batch-overlaps/query';
import { setBatchState } from '@/lib/neo4j/queries/set-batch-state/query';
import type { BatchStore } from '@/lib/usecases/ports/batches';

/** Import batches as `ImportBatch` nodes with their `SourceFile`s. */
export function createBatchStore(gateway: Gateway): BatchStore {
  return {
    listInStates: async (states) =>
      (await gateway.run(listBatchesInStates, { states: [...states] })).map(toBatchRecord),
    list: async (limit) => {
      const rows = await gateway.run(listBatches, { limit });
      const [counted] = await gateway.run(countBatches, {});
      return { batches: rows.map(toBatchSummary), leftOut: (counted?.count ?? rows.length) - rows.length };
    },
    find: async (id) => (await gateway.run(findBatch, { id })).map(toBatchRecord)[0],
    begin: async ({ files, kindFamilies, comparisons, ...batch }) => {
      const sources = files.map((file) => ({ ...file, id: `${file.table}:${file.sha256}` }));
      await gateway.run(beginBatch, {
        ...batch,
        files: JSON.stringify(files),
        kindFamilies: JSON.stringify(kindFamilies),
        comparisons: JSON.stringify(comparisons),
        sources,
      });
    },
    setOverlaps: async (id, overlaps) => {
      await gateway.run(setBatchOverlaps, { id, overlaps: JSON.stringify(overlaps) });
    },
    setState: async (id, { state, at, report, failure }) => {
      await gateway.run(setBatchState, {
        id,
        state,
        at,
        report: report === undefined ? null : JSON.stringify(report),
        failure: failure ?? null,
      });
    },
    acquireLease: async ({ owner, now, leaseMs }) => {
      const [row] = await gateway.run(acquireBatchLease, { owner, now, leaseUntil: now + leaseMs });
      return row?.isHeld ?? false;
    },
    releaseLease: async (owner) => {
      await gateway.run(releaseBatchLease, { owner });
    },
  };
}

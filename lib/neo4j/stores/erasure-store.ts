import { chunksOf } from '@/lib/neo4j/chunks-of';
import type { Gateway } from '@/lib/neo4j/gateway';
import { toErasureRequest } from '@/lib/neo4j/mappers/erasure';
import { addTombstones } from '@/lib/neo4j/queries/add-tombstones/query';
import { countAccountRelationships } from '@/lib/neo4j/queries/count-account-relationships/query';
import { createErasureRequest } from '@/lib/neo4j/queries/create-erasure-request/query';
import { createJob } from '@/lib/neo4j/queries/create-job/query';
import { decideErasureRequest } from '@/lib/neo4j/queries/decide-erasure-request/query';
import { findErasureRequest } from '@/lib/neo4j/queries/find-erasure-request/query';
import { finishErasureRequest } from '@/lib/neo4j/queries/finish-erasure-request/query';
import { listErasureRequests } from '@/lib/neo4j/queries/list-erasure-requests/query';
import { listTombstones } from '@/lib/neo4j/queries/list-tombstones/query';
import { listTouchedIdentifiers } from '@/lib/neo4j/queries/list-touched-identifiers/query';
import { removeAccountRelationships } from '@/lib/neo4j/queries/remove-account-relationships/query';
import { setIdentifierDisplays } from '@/lib/neo4j/queries/set-identifier-displays/query';
import { settleIndexes } from '@/lib/neo4j/queries/settle-indexes/query';
import { sweepRecords } from '@/lib/neo4j/stores/sweep-records';
import type { ErasureStore, GraphSweep, SweepMode } from '@/lib/usecases/ports/erasure';

const unfinishedMax = 1_000;
/** Relationships that go in one transaction: a hub's would need more memory than one may have. */
const relationshipsPerWrite = 5_000;
const rowsPerWrite = 10_000;

async function sweepGraph(
  gateway: Gateway,
  accountIds: readonly string[],
  mode: SweepMode,
): Promise<GraphSweep> {
  const rows = await gateway.run(countAccountRelationships, { accountIds: [...accountIds] });
  const ofType = (type: string): number => rows.find((row) => row.type === type)?.relationships ?? 0;
  if (mode === 'remove') {
    for (const accountId of accountIds) {
      for (let removed = relationshipsPerWrite; removed === relationshipsPerWrite; ) {
        const [row] = await gateway.run(removeAccountRelationships, {
          accountId,
          limit: relationshipsPerWrite,
        });
        removed = row?.removed ?? 0;
      }
    }
  }
  return {
    accounts: rows[0]?.accounts ?? 0,
    uses: ofType('USED'),
    relations: ofType('RELATED'),
    links: ofType('LINKED'),
    memberships: ofType('MEMBER_OF'),
    participations: ofType('TOOK_PART'),
  };
}

/** Requests as `ErasureRequest` nodes, the erased as `Tombstone`s, and what goes out of the graph. */
export function createErasureStore(gateway: Gateway): ErasureStore {
  const list = async (state: string | null, limit: number) => {
    const rows = await gateway.run(listErasureRequests, { state, limit });
    return {
      requests: rows.map(toErasureRequest),
      leftOut: Math.max(0, (rows[0]?.total ?? 0) - rows.length),
    };
  };
  const find: ErasureStore['find'] = async (id) =>
    (await gateway.run(findErasureRequest, { id })).map(toErasureRequest)[0];
  return {
    create: async ({ requestedBy, decidedBy: _nobody, report: _none, ...request }) => {
      const properties = { ...request, requestedById: requestedBy.id, requestedByName: requestedBy.name };
      await gateway.run(createErasureRequest, { id: request.id, properties });
    },
    find,
    list: (limit) => list(null, limit),
    listUnfinished: async () => (await list('approved', unfinishedMax)).requests,
    decide: async ({ by, job, ...decision }) => {
      let isDecided = false;
      await gateway.writeTogether(async (run) => {
        const who = { byId: by.id, byName: by.name };
        const rows = await run(decideErasureRequest, { ...decision, ...who, jobId: job?.id ?? null });
        isDecided = rows.length > 0;
        if (!isDecided || job === null) return;
        const { id, payload } = job;
        const text = JSON.stringify(payload);
        await run(createJob, {
          id,
          kind: payload.kind,
          payload: text,
          runner: 'worker',
          createdAt: decision.at,
        });
      });
      return isDecided;
    },
    finish: async (id, { report, tombstones, ...done }) => {
      const params = { id, ...done, report: JSON.stringify(report), tombstones: [...tombstones] };
      await gateway.run(finishErasureRequest, params);
    },
    addTombstones: async (rows) => {
      await gateway.run(addTombstones, { rows: [...rows] });
    },
    listTombstones: async () => (await gateway.run(listTombstones, {})).map(({ tombstone }) => tombstone),
    listIdentifiers: async (accountIds) =>
      (await gateway.run(listTouchedIdentifiers, { accountIds: [...accountIds] })).map(
        ({ theirs, holders, ...identifier }) => ({
          ...identifier,
          isOnlyTheirs: holders === theirs,
          isLonePrompt:
            holders === theirs + 1 &&
            identifier.kind === 'prompt_cluster' &&
            identifier.value.startsWith('h-'),
        }),
      ),
    sweepGraph: (accountIds, mode) => sweepGraph(gateway, accountIds, mode),
    setDisplays: async (rows) => {
      for (const part of chunksOf(rows, rowsPerWrite))
        await gateway.run(setIdentifierDisplays, { rows: part });
    },
    sweepRecords: (redactor, mode) => sweepRecords(gateway, redactor, mode),
    settleIndexes: async () => {
      await gateway.run(settleIndexes, {});
    },
  };
}

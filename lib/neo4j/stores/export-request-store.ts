import type { Gateway } from '@/lib/neo4j/gateway';
import { toExportRequest } from '@/lib/neo4j/mappers/export-request';
import { createExportRequest } from '@/lib/neo4j/queries/create-export-request/query';
import { createJob } from '@/lib/neo4j/queries/create-job/query';
import { decideExportRequest } from '@/lib/neo4j/queries/decide-export-request/query';
import { findExportRequest } from '@/lib/neo4j/queries/find-export-request/query';
import { listExportRequests } from '@/lib/neo4j/queries/list-export-requests/query';
import type { ExportRequestStore } from '@/lib/usecases/ports/export-requests';

/** Requests for exports as `ExportRequest` nodes. */
export function createExportRequestStore(gateway: Gateway): ExportRequestStore {
  return {
    create: async ({ id, choice, requestedBy, requestedAt }) => {
      await gateway.run(createExportRequest, {
        id,
        choice: JSON.stringify(choice),
        requestedById: requestedBy.id,
        requestedByName: requestedBy.name,
        requestedAt,
      });
    },
    find: async (id) => (await gateway.run(findExportRequest, { id })).map(toExportRequest)[0],
    list: async (limit) => {
      const rows = await gateway.run(listExportRequests, { limit });
      return {
        requests: rows.map(toExportRequest),
        leftOut: Math.max(0, (rows[0]?.total ?? 0) - rows.length),
      };
    },
    decide: async ({ by, job, ...decision }) => {
      let isDecided = false;
      await gateway.writeTogether(async (run) => {
        const who = { byId: by.id, byName: by.name };
        const rows = await run(decideExportRequest, { ...decision, ...who, jobId: job?.id ?? null });
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
  };
}

import { AppError } from '@/lib/domain/errors';
import type { Gateway } from '@/lib/neo4j/gateway';
import { toStoredRecord } from '@/lib/neo4j/mappers/record';
import { attributeCampaign, attributeCluster } from '@/lib/neo4j/queries/attribute-subject/query';
import { findRecord } from '@/lib/neo4j/queries/find-record/query';
import { findRecords } from '@/lib/neo4j/queries/find-records/query';
import { listAttributed } from '@/lib/neo4j/queries/list-attributed/query';
import { listRecordVersions } from '@/lib/neo4j/queries/list-record-versions/query';
import { countRecordStates, listRecords, listSubjectRecords } from '@/lib/neo4j/queries/list-records/query';
import { saveRecordOf } from '@/lib/neo4j/queries/save-record/query';
import {
  withdrawCampaignAttribution,
  withdrawClusterAttribution,
} from '@/lib/neo4j/queries/withdraw-attribution/query';
import type { AttributionEdge, RecordStore, StoredRecord } from '@/lib/usecases/ports/records';

const recordsPerRead = 1_000;

async function writeEdge(run: Gateway['run'], edge: AttributionEdge, now: number): Promise<void> {
  const { subjectKind, subjectId: id, claim } = edge;
  const isCluster = subjectKind === 'cluster';
  await run(isCluster ? withdrawClusterAttribution : withdrawCampaignAttribution, { id });
  if (claim) await run(isCluster ? attributeCluster : attributeCampaign, { id, ...claim, now });
}

/** Versioned records as `WorkRecord` nodes, each version a node of its own. */
export function createRecordStore(gateway: Gateway): RecordStore {
  return {
    save: async (records, { actor, at }, edge) => {
      let saved: StoredRecord[] = [];
      await gateway.writeTogether(async (run) => {
        saved = [];
        for (const { kind, body, rank = 0, ...record } of records) {
          const [row] = await run(saveRecordOf(kind), {
            ...record,
            kind,
            rank,
            body: JSON.stringify(body),
            now: at,
            actorId: actor.id,
            actorName: actor.name,
          });
          if (!row) {
            throw new AppError('conflict', {
              code: 'record_changed',
              message: 'Somebody else changed this record in the meantime.',
              remedy: 'Reload, look at what changed, and try again.',
              details: { id: record.id, kind },
            });
          }
          saved.push(toStoredRecord(row));
        }
        if (edge) await writeEdge(run, edge, at);
      });
      return saved;
    },
    find: async (kind, id) => (await gateway.run(findRecord, { kind, id })).map(toStoredRecord)[0],
    findMany: async (kind, ids) => {
      const found: StoredRecord[] = [];
      for (let start = 0; start < ids.length; start += recordsPerRead) {
        const part = ids.slice(start, start + recordsPerRead);
        found.push(...(await gateway.run(findRecords, { kind, ids: part })).map(toStoredRecord));
      }
      return found;
    },
    list: async (kind, { subjectKey, state = null, offset = 0, limit }) => {
      const rows =
        subjectKey === undefined
          ? await gateway.run(listRecords, { kind, state, offset, limit })
          : await gateway.run(listSubjectRecords, { kind, state, limit, subjectKey });
      return rows.map(toStoredRecord);
    },
    countByState: (kind) => gateway.run(countRecordStates, { kind }),
    listVersions: async (id, limit) =>
      (await gateway.run(listRecordVersions, { id, limit })).map((row) => ({
        ...row,
        body: JSON.parse(row.body) as unknown,
      })),
    listAttributed: (operatorId, limit) => gateway.run(listAttributed, { operatorId, limit }),
  };
}

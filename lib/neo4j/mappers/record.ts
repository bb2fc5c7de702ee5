import { z } from 'zod';
import { cypher } from '@/lib/neo4j/cypher';
import { recordKinds, type StoredRecord } from '@/lib/usecases/ports/records';

/** A WorkRecord as queries return it; `body` is JSON. */
export const storedRecordRow = z.object({
  id: z.string(),
  kind: z.enum(recordKinds),
  subjectKey: z.string().nullable(),
  state: z.string().nullable(),
  body: z.string(),
  version: z.int(),
  createdAt: z.number(),
  createdBy: z.string(),
  updatedAt: z.number(),
  updatedBy: z.string(),
});

export const returnRecord = cypher`RETURN w.id AS id, w.kind AS kind, w.subjectKey AS subjectKey, w.state AS state,
        w.body AS body, w.version AS version, w.createdAt AS createdAt, w.createdBy AS createdBy,
        w.updatedAt AS updatedAt, w.updatedBy AS updatedBy`;

export function toStoredRecord(row: z.infer<typeof storedRecordRow>): StoredRecord {
  return { ...row, body: JSON.parse(row.body) as unknown };
}

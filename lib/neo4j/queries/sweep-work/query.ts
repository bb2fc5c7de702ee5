import { z } from 'zod';
import type { Label } from '@/graph-schema/vocabulary';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

const properties = z.record(z.string(), z.unknown());

/** Nodes that people's work consists of, and what Skein keeps beside it. The audit log is none: it is never changed. */
export const workLabels = [
  'Case',
  'CaseItem',
  'CaseEvent',
  'Note',
  'Task',
  'Comment',
  'Notification',
  'View',
  'ViewDraft',
  'ViewRevision',
  'ShareLink',
  'Constraint',
  'HubOverride',
  'WorkRecord',
  'WorkRecordVersion',
  'ExportRequest',
  'ErasureRequest',
  'LegalHold',
  'Job',
] as const satisfies readonly Label[];

/** Reads and rewrites the nodes of one label, by id. One static text per label. */
const define = (name: Label) => ({
  list: defineQuery({
    name: `list-work-${name}`,
    access: 'read',
    timeoutMs: 60_000,
    params: z.object({ after: z.string(), limit: z.int() }),
    row: z.object({ id: z.string(), properties }),
    text: cypher`
      MATCH (n:${label(name)}) WHERE n.id > $after
      RETURN n.id AS id, properties(n) AS properties ORDER BY n.id LIMIT toInteger($limit)`,
  }),
  change: defineQuery({
    name: `change-work-${name}`,
    access: 'write',
    timeoutMs: 60_000,
    params: z.object({ rows: z.array(z.object({ id: z.string(), properties })) }),
    row: z.object({}),
    text: cypher`
      UNWIND $rows AS row
      MATCH (n:${label(name)} {id: row.id})
      SET n += row.properties`,
  }),
});

export const workQueries = new Map(workLabels.map((name) => [name, define(name)]));

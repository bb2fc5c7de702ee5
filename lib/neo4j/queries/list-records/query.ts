import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { returnRecord, storedRecordRow } from '@/lib/neo4j/mappers/record';

const common = { kind: z.string(), state: z.string().nullable(), limit: z.int().max(5_000) };

/** Records of one kind, the newest change first, and of one moment those of the highest rank. */
export const listRecords = defineQuery({
  name: 'list-records',
  access: 'read',
  params: z.object({ ...common, offset: z.int().nonnegative() }),
  row: storedRecordRow,
  text: cypher`
    MATCH (w:${label('WorkRecord')} {kind: $kind})
    WHERE w.updatedAt > 0 AND ($state IS NULL OR w.state = $state)
    WITH w ORDER BY w.updatedAt DESC, coalesce(w.rank, 0) DESC, w.id SKIP toInteger($offset) LIMIT toInteger($limit)
    ${returnRecord}`,
});

/** The same about one subject. */
export const listSubjectRecords = defineQuery({
  name: 'list-subject-records',
  access: 'read',
  params: z.object({ ...common, subjectKey: z.string() }),
  row: storedRecordRow,
  text: cypher`
    MATCH (w:${label('WorkRecord')} {subjectKey: $subjectKey})
    WHERE w.kind = $kind AND ($state IS NULL OR w.state = $state)
    WITH w ORDER BY w.updatedAt DESC, w.id LIMIT toInteger($limit)
    ${returnRecord}`,
});

/** How many records of one kind there are in each state. */
export const countRecordStates = defineQuery({
  name: 'count-record-states',
  access: 'read',
  params: z.object({ kind: z.string() }),
  row: z.object({ state: z.string(), count: z.int() }),
  text: cypher`
    MATCH (w:${label('WorkRecord')} {kind: $kind}) WHERE w.updatedAt > 0 AND w.state IS NOT NULL
    RETURN w.state AS state, count(w) AS count ORDER BY state`,
});

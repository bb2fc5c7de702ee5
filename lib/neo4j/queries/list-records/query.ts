import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { returnRecord, storedRecordRow } from '@/lib/neo4j/mappers/record';

const common = { kind: z.string(), state: z.string().nullable(), limit: z.int().max(5_000) };

/** Records of one kind, the newest change first. */
export const listRecords = defineQuery({
  name: 'list-records',
  access: 'read',
  params: z.object(common),
  row: storedRecordRow,
  text: cypher`
    MATCH (w:${label('WorkRecord')} {kind: $kind})
    WHERE w.updatedAt > 0 AND ($state IS NULL OR w.state = $state)
    WITH w ORDER BY w.updatedAt DESC, w.id LIMIT toInteger($limit)
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

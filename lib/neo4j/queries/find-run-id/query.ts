import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** The named run, or the current one. */
export const findRunId = defineQuery({
  name: 'find-run-id',
  access: 'read',
  params: z.object({ runId: z.string().nullable() }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (r:${label('Run')} {kind: 'linkage', state: 'saved'})
    WHERE ($runId IS NULL AND r.isCurrent) OR r.id = $runId
    RETURN r.id AS id ORDER BY id DESC LIMIT 1`,
});

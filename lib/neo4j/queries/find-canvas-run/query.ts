import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** The asked run, or the current one when none is asked for. */
export const findCanvasRun = defineQuery({
  name: 'find-canvas-run',
  access: 'read',
  timeoutMs: 5_000,
  params: z.object({ runId: z.string().nullable() }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (r:${label('Run')})
    WHERE ($runId IS NULL AND r.isCurrent) OR r.id = $runId
    RETURN r.id AS id ORDER BY id DESC LIMIT 1`,
});

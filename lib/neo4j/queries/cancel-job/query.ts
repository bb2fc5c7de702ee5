import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { jobRow, returnJob } from '@/lib/neo4j/mappers/job';

/** Cancels a queued job, asks a running one to stop, leaves a finished one alone. Only under `lock-jobs`. */
export const cancelJob = defineQuery({
  name: 'cancel-job',
  access: 'write',
  timeoutMs: 30_000,
  params: z.object({ id: z.string(), now: z.number() }),
  row: jobRow,
  text: cypher`
    MATCH (j:${label('Job')} {id: $id})
    WITH j, j.state AS state
    SET j.isCancelRequested = j.isCancelRequested OR state IN ['queued', 'running'],
        j.state = CASE state WHEN 'queued' THEN 'cancelled' ELSE state END,
        j.finishedAt = CASE state WHEN 'queued' THEN $now ELSE j.finishedAt END,
        j.revision = j.revision + 1
    ${returnJob}`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { jobRow, returnJob } from '@/lib/neo4j/mappers/job';

/** Claims one queued job if none runs; no row otherwise. Only under `lock-jobs`. */
export const claimJob = defineQuery({
  name: 'claim-job',
  access: 'write',
  timeoutMs: 30_000,
  params: z.object({
    /** Null: the oldest job that waits for a worker. */
    id: z.string().nullable(),
    owner: z.string(),
    now: z.number(),
    leaseUntil: z.number(),
  }),
  row: jobRow,
  text: cypher`
    OPTIONAL MATCH (busy:${label('Job')} {state: 'running'})
    WITH count(busy) AS running
    WHERE running = 0
    MATCH (j:${label('Job')} {state: 'queued'})
    WHERE j.id = $id OR ($id IS NULL AND j.runner = 'worker')
    WITH j ORDER BY j.createdAt, j.id LIMIT 1
    SET j.state = 'running',
        j.leaseOwner = $owner,
        j.leaseUntil = $leaseUntil,
        j.attempts = j.attempts + 1,
        j.startedAt = coalesce(j.startedAt, $now),
        j.revision = j.revision + 1
    ${returnJob}`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/**
 * Takes a job from a runner that is gone: back in the queue for a worker, or ended with `failure`. No row when the runner
 * has moved since (its lease differs from the one seen). Only under `lock-jobs`.
 */
export const releaseJob = defineQuery({
  name: 'release-job',
  access: 'write',
  timeoutMs: 30_000,
  params: z.object({
    id: z.string(),
    owner: z.string(),
    leaseUntilSeen: z.number(),
    /** JSON text; null puts the job back in the queue. */
    failure: z.string().nullable(),
    now: z.number(),
  }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (j:${label('Job')} {id: $id})
    WHERE j.state = 'running' AND j.leaseOwner = $owner AND j.leaseUntil = $leaseUntilSeen
    SET j.state = CASE WHEN $failure IS NULL THEN 'queued' ELSE 'failed' END,
        j.failure = $failure,
        j.finishedAt = CASE WHEN $failure IS NULL THEN null ELSE $now END,
        j.leaseOwner = null,
        j.leaseUntil = null,
        j.revision = j.revision + 1
    RETURN j.id AS id`,
});

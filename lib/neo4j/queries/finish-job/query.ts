import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Ends a running job; no row when the lease was lost. Only under `lock-jobs`. */
export const finishJob = defineQuery({
  name: 'finish-job',
  access: 'write',
  timeoutMs: 30_000,
  params: z.object({
    id: z.string(),
    owner: z.string(),
    state: z.enum(['succeeded', 'failed', 'cancelled']),
    /** JSON text. */
    result: z.string().nullable(),
    failure: z.string().nullable(),
    now: z.number(),
  }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (j:${label('Job')} {id: $id})
    WHERE j.state = 'running' AND j.leaseOwner = $owner
    SET j.state = $state,
        j.result = $result,
        j.failure = $failure,
        j.leaseOwner = null,
        j.leaseUntil = null,
        j.finishedAt = $now,
        j.revision = j.revision + 1
    RETURN j.id AS id`,
});

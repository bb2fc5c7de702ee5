import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Extends a lease and stores progress; no row when the lease was lost. Only under `lock-jobs`. */
export const beatJob = defineQuery({
  name: 'beat-job',
  access: 'write',
  timeoutMs: 30_000,
  params: z.object({
    id: z.string(),
    owner: z.string(),
    leaseUntil: z.number(),
    /** JSON text; null keeps the stored progress. */
    progress: z.string().nullable(),
  }),
  row: z.object({ isCancelRequested: z.boolean() }),
  text: cypher`
    MATCH (j:${label('Job')} {id: $id})
    WHERE j.state = 'running' AND j.leaseOwner = $owner
    SET j.leaseUntil = $leaseUntil,
        j.progress = coalesce($progress, j.progress),
        j.revision = j.revision + CASE WHEN $progress IS NULL THEN 0 ELSE 1 END
    RETURN j.isCancelRequested AS isCancelRequested`,
});

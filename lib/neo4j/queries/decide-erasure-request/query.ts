import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Decides a request that still waits; no row when it was decided before. The first SET takes the lock. */
export const decideErasureRequest = defineQuery({
  name: 'decide-erasure-request',
  access: 'write',
  params: z.object({
    id: z.string(),
    state: z.enum(['approved', 'refused']),
    byId: z.string(),
    byName: z.string(),
    at: z.number(),
    reason: z.string().nullable(),
    jobId: z.string().nullable(),
  }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (r:${label('ErasureRequest')} {id: $id})
    SET r.touchedAt = $at
    WITH r WHERE r.state = 'waiting'
    SET r.state = $state, r.decidedById = $byId, r.decidedByName = $byName, r.decidedAt = $at,
      r.decision = $reason, r.jobId = $jobId
    RETURN r.id AS id`,
});

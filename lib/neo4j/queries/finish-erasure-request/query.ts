import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Ends a request: what was done stays, whom it named does not. */
export const finishErasureRequest = defineQuery({
  name: 'finish-erasure-request',
  access: 'write',
  params: z.object({
    id: z.string(),
    at: z.number(),
    report: z.string(),
    reason: z.string(),
    decision: z.string().nullable(),
    tombstones: z.array(z.string()),
  }),
  row: z.object({}),
  text: cypher`
    MATCH (r:${label('ErasureRequest')} {id: $id})
    SET r.state = 'done', r.doneAt = $at, r.report = $report, r.reason = $reason, r.decision = $decision,
      r.tombstones = $tombstones, r.accountIds = []`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Ends a decision that is in force and keeps it; no row when it was withdrawn already. */
export const withdrawDecision = defineQuery({
  name: 'withdraw-decision',
  access: 'write',
  params: z.object({
    id: z.string(),
    at: z.number(),
    reason: z.string(),
    authorId: z.string(),
    authorName: z.string(),
  }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (d:${label('Constraint')} {id: $id}) WHERE d.pairKey IS NOT NULL
    SET d.pairKey = null, d.withdrawnAt = $at, d.withdrawnReason = $reason, d.withdrawnById = $authorId,
      d.withdrawnByName = $authorName
    RETURN d.id AS id`,
});

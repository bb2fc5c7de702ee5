import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { decisionRow } from '@/lib/neo4j/mappers/decision';

/** Decisions on pairs, newest first, of one account or all, in force or withdrawn or both; `total` counts them all. */
export const listDecisions = defineQuery({
  name: 'list-decisions',
  access: 'read',
  timeoutMs: 5_000,
  params: z.object({
    accountId: z.string().nullable(),
    isActive: z.boolean().nullable(),
    offset: z.int(),
    limit: z.int().max(500),
  }),
  row: z.object({ total: z.number(), decisions: z.array(decisionRow.shape.decision) }),
  text: cypher`
    MATCH (d:${label('Constraint')})
    WHERE ($accountId IS NULL OR d.accountA = $accountId OR d.accountB = $accountId)
      AND ($isActive IS NULL OR (d.pairKey IS NOT NULL) = $isActive)
    WITH d ORDER BY d.createdAt DESC, d.id
    WITH collect(properties(d)) AS found
    RETURN size(found) AS total, found[toInteger($offset)..toInteger($offset + $limit)] AS decisions`,
});

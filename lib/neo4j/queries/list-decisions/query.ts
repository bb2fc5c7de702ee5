import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { decisionRow } from '@/lib/neo4j/mappers/decision';

/** Decisions on pairs, newest first, that name any of some accounts or of all, in force or withdrawn or both; `total` counts them all. */
export const listDecisions = defineQuery({
  name: 'list-decisions',
  access: 'read',
  params: z.object({
    accountIds: z.array(z.string()).max(5_000).nullable(),
    isActive: z.boolean().nullable(),
    offset: z.int(),
    limit: z.int().max(500),
  }),
  row: z.object({ total: z.number(), decisions: z.array(decisionRow.shape.decision) }),
  text: cypher`
    MATCH (d:${label('Constraint')})
    WHERE ($accountIds IS NULL OR d.accountA IN $accountIds OR d.accountB IN $accountIds)
      AND ($isActive IS NULL OR (d.pairKey IS NOT NULL) = $isActive)
    WITH d ORDER BY d.createdAt DESC, d.id
    WITH collect(properties(d)) AS found
    RETURN size(found) AS total, found[toInteger($offset)..toInteger($offset + $limit)] AS decisions`,
});

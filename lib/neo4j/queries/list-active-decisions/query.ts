import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { decisionRow, returnDecision } from '@/lib/neo4j/mappers/decision';

/** Every decision in force, oldest first. */
export const listActiveDecisions = defineQuery({
  name: 'list-active-decisions',
  access: 'read',
  rowsMax: 100_000,
  params: z.object({}),
  row: decisionRow,
  text: cypher`
    MATCH (d:${label('Constraint')}) WHERE d.pairKey IS NOT NULL
    WITH d ORDER BY d.createdAt, d.id
    ${returnDecision}`,
});

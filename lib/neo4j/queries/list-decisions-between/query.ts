import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { decisionRow, returnDecision } from '@/lib/neo4j/mappers/decision';

/** Decisions in force, named by the keys of their pairs. */
export const listDecisionsBetween = defineQuery({
  name: 'list-decisions-between',
  access: 'read',
  params: z.object({ pairKeys: z.array(z.string()).max(10_000) }),
  row: decisionRow,
  text: cypher`
    MATCH (d:${label('Constraint')}) WHERE d.pairKey IN $pairKeys
    ${returnDecision}`,
});

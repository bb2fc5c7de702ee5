import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { decisionRow, returnDecision } from '@/lib/neo4j/mappers/decision';

/** Enters a decision unless one on the pair is in force; gives back the one that is. */
export const enterDecision = defineQuery({
  name: 'enter-decision',
  access: 'write',
  params: z.object({ pairKey: z.string(), properties: decisionRow.shape.decision }),
  row: decisionRow,
  text: cypher`
    MERGE (d:${label('Constraint')} {pairKey: $pairKey})
    ON CREATE SET d += $properties
    ${returnDecision}`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { decisionRow, returnDecision } from '@/lib/neo4j/mappers/decision';

/** One decision by its id. */
export const findDecision = defineQuery({
  name: 'find-decision',
  access: 'read',
  params: z.object({ id: z.string() }),
  row: decisionRow,
  text: cypher`
    MATCH (d:${label('Constraint')} {id: $id})
    ${returnDecision}`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Identifiers of each kind, and how many of them two accounts or more use. */
export const countIdentifiersByKind = defineQuery({
  name: 'count-identifiers-by-kind',
  access: 'read',
  planWaiver: { operators: ['NodeByLabelScan'], reason: 'it counts all identifiers, once for the overview' },
  params: z.object({}),
  row: z.object({ kind: z.string(), identifiers: z.number(), shared: z.number() }),
  text: cypher`
    MATCH (i:${label('Identifier')})
    WITH i.kind AS kind, count(i) AS identifiers, sum(CASE WHEN i.degree > 1 THEN 1 ELSE 0 END) AS shared
    RETURN kind, identifiers, shared
    ORDER BY identifiers DESC, kind`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Identifiers whose value begins with one of the texts (the same search in several notations), shared ones first. */
export const searchIdentifiers = defineQuery({
  name: 'search-identifiers',
  access: 'read',
  params: z.object({ texts: z.array(z.string().min(1)).min(1).max(8), limit: z.int().max(100) }),
  row: z.object({
    id: z.string(),
    kind: z.string(),
    display: z.string(),
    degree: z.number(),
    hubClass: z.string().nullable(),
    isExact: z.boolean(),
  }),
  text: cypher`
    UNWIND $texts AS text
    CALL (text) {
      MATCH (i:${label('Identifier')}) WHERE i.value STARTS WITH text
      RETURN i ORDER BY i.value LIMIT 200
    }
    WITH DISTINCT i, i.value IN $texts AS isExact
    ORDER BY isExact DESC, i.degree DESC, i.id LIMIT toInteger($limit)
    RETURN i.id AS id, i.kind AS kind, coalesce(i.display, i.value) AS display, coalesce(i.degree, 1) AS degree,
           i.hubClass AS hubClass, isExact`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Identifiers of one kind, the most shared first; `total` counts them all. */
export const listIdentifiers = defineQuery({
  name: 'list-identifiers',
  access: 'read',
  params: z.object({ kind: z.string(), offset: z.int(), limit: z.int().max(500) }),
  row: z.object({
    total: z.number(),
    identifiers: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        display: z.string(),
        degree: z.number(),
        hubClass: z.string().nullable(),
      }),
    ),
  }),
  text: cypher`
    CALL { MATCH (i:${label('Identifier')}) WHERE i.kind = $kind RETURN count(i) AS total }
    CALL {
      MATCH (i:${label('Identifier')}) WHERE i.kind = $kind
      WITH i ORDER BY coalesce(i.degree, 1) DESC, i.id SKIP toInteger($offset) LIMIT toInteger($limit)
      RETURN collect({
        id: i.id, kind: i.kind, display: coalesce(i.display, i.value), degree: coalesce(i.degree, 1),
        hubClass: i.hubClass
      }) AS identifiers
    }
    RETURN total, identifiers`,
});

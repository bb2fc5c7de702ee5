import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Which of some identifiers stand in the graph, and how many accounts use each. */
export const listKnownIdentifiers = defineQuery({
  name: 'list-known-identifiers',
  access: 'read',
  params: z.object({ ids: z.array(z.string()).max(5_000) }),
  row: z.object({ id: z.string(), kind: z.string(), display: z.string(), degree: z.number() }),
  text: cypher`
    UNWIND $ids AS id
    MATCH (i:${label('Identifier')} {id: id})
    RETURN i.id AS id, i.kind AS kind, coalesce(i.display, i.value) AS display, coalesce(i.degree, 0) AS degree`,
});

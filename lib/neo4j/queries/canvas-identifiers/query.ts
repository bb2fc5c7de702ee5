import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { identifierRow } from '@/lib/neo4j/mappers/graph-node';

/** Identifiers by id, with the size of the world their rarity is measured against. */
export const canvasIdentifiers = defineQuery({
  name: 'canvas-identifiers',
  access: 'read',
  params: z.object({ ids: z.array(z.string()).max(2_000) }),
  row: z.object({ identifier: identifierRow }),
  text: cypher`
    MATCH (w:${label('Account')}) WITH count(w) AS world
    MATCH (i:${label('Identifier')}) WHERE i.id IN $ids
    RETURN {
      id: i.id, kind: i.kind, family: i.family, value: i.value, display: i.display,
      hubClass: i.hubClass, degree: i.degree, world: world
    } AS identifier`,
});

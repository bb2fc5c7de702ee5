import { z } from 'zod';
import { type Label, labels, type RelationshipType, relationshipTypes } from '@/graph-schema/vocabulary';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

const nodeCounts = (Object.keys(labels) as Label[]).map(
  (name) => cypher`${label(name)}: COUNT { (:${label(name)}) }`,
);
const relationshipCounts = (Object.keys(relationshipTypes) as RelationshipType[]).map(
  (name) => cypher`${relType(name)}: COUNT { ()-[:${relType(name)}]->() }`,
);
const all = [...nodeCounts, ...relationshipCounts].reduce((text, next) => cypher`${text}, ${next}`);

/** How many nodes of each label and relationships of each type there are, out of the store's own counts. */
export const countEverything = defineQuery({
  name: 'count-everything',
  access: 'read',
  timeoutMs: 60_000,
  params: z.object({}),
  row: z.object({ counts: z.record(z.string(), z.number()) }),
  text: cypher`RETURN {${all}} AS counts`,
});

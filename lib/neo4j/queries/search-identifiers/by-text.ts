import { z } from 'zod';
import { cypher } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { searchIdentifiers } from './query';

/** Identifiers whose value or name answers a Lucene query, best first. */
export const searchIdentifiersByText = defineQuery({
  name: 'search-identifiers-by-text',
  access: 'read',
  params: z.object({ lucene: z.string().min(1), limit: z.int().max(100) }),
  row: searchIdentifiers.row.omit({ isExact: true }),
  text: cypher`
    CALL db.index.fulltext.queryNodes('identifier_text', $lucene, {limit: toInteger($limit)}) YIELD node AS i, score
    RETURN i.id AS id, i.kind AS kind, coalesce(i.display, i.value) AS display, coalesce(i.degree, 1) AS degree,
           i.hubClass AS hubClass
    ORDER BY score DESC, id`,
});

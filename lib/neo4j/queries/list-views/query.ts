import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { returnView, viewRow, withViewLevel } from '@/lib/neo4j/mappers/view';

const params = z.object({
  grants: grantsParam,
  caseId: z.string().nullable(),
  folder: z.string().nullable(),
  tag: z.string().nullable(),
  /** In small letters. */
  text: z.string().nullable(),
});

const chosen = cypher`
  MATCH (v:${label('View')})
  ${withViewLevel}
    AND ($caseId IS NULL OR c.id = $caseId)
    AND ($folder IS NULL OR v.folder = $folder OR v.folder STARTS WITH $folder + '/')
    AND ($tag IS NULL OR $tag IN v.tags)
    AND ($text IS NULL OR toLower(v.name) CONTAINS $text OR toLower(v.description) CONTAINS $text)`;

/** Views the actor may see, those changed last first. */
export const listViews = defineQuery({
  name: 'list-views',
  access: 'read',
  params: params.extend({ offset: z.int(), limit: z.int().max(500) }),
  row: viewRow,
  text: cypher`
    ${chosen}
    WITH v, c, level ORDER BY v.updatedAt DESC, v.id
    SKIP toInteger($offset) LIMIT toInteger($limit)
    ${returnView}`,
});

/** How many views `listViews` would list in all its pages. */
export const countViews = defineQuery({
  name: 'count-views',
  access: 'read',
  params,
  row: z.object({ total: z.number() }),
  text: cypher`${chosen} RETURN count(v) AS total`,
});

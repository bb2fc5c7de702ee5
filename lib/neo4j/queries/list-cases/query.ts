import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { caseColumns, caseRow, withLevel } from '@/lib/neo4j/mappers/case';

const params = z.object({
  grants: grantsParam,
  levelMin: z.number(),
  status: z.string().nullable(),
  /** In small letters. */
  text: z.string().nullable(),
});

const chosen = cypher`
  MATCH (c:${label('Case')})
  ${withLevel} AND level >= $levelMin
    AND ($status IS NULL OR c.status = $status)
    AND ($text IS NULL OR toLower(c.title) CONTAINS $text OR toLower(c.description) CONTAINS $text OR c.id = $text)`;

/** Cases the actor may see, those changed last first; those that are not closed before the closed ones. */
export const listCases = defineQuery({
  name: 'list-cases',
  access: 'read',
  params: params.extend({ offset: z.int(), limit: z.int().max(500) }),
  row: caseRow,
  text: cypher`
    ${chosen}
    WITH c, level
    ORDER BY CASE c.status WHEN 'closed' THEN 1 ELSE 0 END, c.updatedAt DESC, c.id
    SKIP toInteger($offset) LIMIT toInteger($limit)
    RETURN ${caseColumns}`,
});

/** How many cases `listCases` would list in all its pages. */
export const countCases = defineQuery({
  name: 'count-cases',
  access: 'read',
  params,
  row: z.object({ total: z.number() }),
  text: cypher`${chosen} RETURN count(c) AS total`,
});

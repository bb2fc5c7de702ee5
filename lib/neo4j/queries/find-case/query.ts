import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { caseColumns, caseRow, withLevel } from '@/lib/neo4j/mappers/case';

/** One case, if the actor may see it. */
export const findCase = defineQuery({
  name: 'find-case',
  access: 'read',
  params: z.object({ id: z.string(), grants: grantsParam }),
  row: caseRow,
  text: cypher`
    MATCH (c:${label('Case')} {id: $id})
    ${withLevel}
    RETURN ${caseColumns}`,
});

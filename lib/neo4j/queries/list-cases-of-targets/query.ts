import { z } from 'zod';
import { caseItemKinds, caseStatuses } from '@/lib/contracts/cases';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { withLevel } from '@/lib/neo4j/mappers/case';

/** Which cases hold these accounts, clusters … : of the cases the actor may see. */
export const listCasesOfTargets = defineQuery({
  name: 'list-cases-of-targets',
  access: 'read',
  rowsMax: 50_000,
  params: z.object({
    grants: grantsParam,
    targets: z.array(z.object({ kind: z.string(), targetId: z.string() })),
  }),
  row: z.object({
    targetId: z.string(),
    kind: z.enum(caseItemKinds),
    caseId: z.string(),
    title: z.string(),
    status: z.enum(caseStatuses),
  }),
  text: cypher`
    UNWIND $targets AS target
    MATCH (item:${label('CaseItem')} {targetId: target.targetId})-[:${relType('PART_OF')}]->(c:${label('Case')})
    WHERE item.kind = target.kind
    CALL (c) {
      ${withLevel}
      RETURN level
    }
    RETURN item.targetId AS targetId, item.kind AS kind, c.id AS caseId, c.title AS title, c.status AS status
    ORDER BY c.updatedAt DESC, c.id`,
});

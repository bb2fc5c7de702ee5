import { z } from 'zod';
import { grantsParam, levelOnAcl } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { enterViewEvent, viewEventParam } from '@/lib/neo4j/mappers/view';

/**
 * Makes a view with its first content, in a case that the actor may change or in none. Repeating it with the same id changes
 * nothing. No row: the actor may not change the case, or it is closed.
 */
export const createView = defineQuery({
  name: 'create-view',
  access: 'write',
  timeoutMs: 30_000,
  params: z.object({
    id: z.string(),
    caseId: z.string().nullable(),
    grants: grantsParam,
    properties: z.record(z.string(), z.unknown()),
    revision: z.record(z.string(), z.unknown()),
    event: viewEventParam,
  }),
  row: z.object({ id: z.string() }),
  text: cypher`
    OPTIONAL MATCH (c:${label('Case')} {id: $caseId})
    WITH c, c AS acl
    WITH c, CASE WHEN c IS NULL THEN 0 ELSE ${levelOnAcl} END AS level
    WHERE ($caseId IS NULL AND c IS NULL) OR (level >= 3 AND c.status <> 'closed')
    MERGE (v:${label('View')} {id: $id})
    ON CREATE SET v += $properties, v.version = 1, v.revision = 1
    MERGE (r:${label('ViewRevision')} {id: $id + '@1'})
    ON CREATE SET r += $revision, r.number = 1, r.version = 1
    MERGE (v)<-[:${relType('PART_OF')}]-(r)
    FOREACH (one IN CASE WHEN c IS NULL THEN [] ELSE [c] END | MERGE (v)-[:${relType('IN_CASE')}]->(one))
    ${enterViewEvent}
    RETURN v.id AS id`,
});

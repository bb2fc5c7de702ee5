import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/**
 * Values of some accounts that accounts of after a moment use too: how many of those accounts use each, how many others of
 * before, and who of after. What everybody shares is left out; those that most of the accounts use come first.
 */
export const listSurvivingValues = defineQuery({
  name: 'list-surviving-values',
  access: 'read',
  timeoutMs: 60_000,
  rowsMax: 20_000,
  params: z.object({
    accountIds: z.array(z.string()).max(20_000),
    after: z.number(),
    degreeMax: z.int(),
    limit: z.int().max(20_000),
  }),
  row: z.object({
    id: z.string(),
    kind: z.string(),
    display: z.string(),
    reached: z.number(),
    others: z.number(),
    newcomers: z.array(
      z.object({ accountId: z.string(), createdAt: z.number(), status: z.string().nullable() }),
    ),
  }),
  text: cypher`
    UNWIND $accountIds AS accountId
    MATCH (:${label('Account')} {id: accountId})-[:${relType('USED')}]->(i:${label('Identifier')})
    WHERE i.degree > 1 AND i.degree <= toInteger($degreeMax)
      AND NOT coalesce(i.hubClass, '') IN ['shared_infrastructure', 'noise']
    WITH i, count(*) AS reached
    MATCH (i)<-[:${relType('USED')}]-(b:${label('Account')}) WHERE NOT b.id IN $accountIds
    WITH i, reached, count(CASE WHEN b.createdAt > $after THEN null ELSE 1 END) AS others,
      collect(CASE WHEN b.createdAt > $after
        THEN {accountId: b.id, createdAt: b.createdAt, status: b.status} END) AS newcomers
    WHERE size(newcomers) > 0
    RETURN i.id AS id, i.kind AS kind, coalesce(i.display, i.value) AS display, reached, others, newcomers
    ORDER BY reached DESC, id LIMIT toInteger($limit)`,
});

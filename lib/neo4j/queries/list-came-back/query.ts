import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Accounts that signed up after a moment and share a telling value with some accounts, the earliest first. */
export const listCameBack = defineQuery({
  name: 'list-came-back',
  access: 'read',
  timeoutMs: 60_000,
  params: z.object({
    accountIds: z.array(z.string()).max(20_000),
    after: z.number(),
    degreeMax: z.int(),
    limit: z.int().max(20_001),
  }),
  row: z.object({
    accountId: z.string(),
    createdAt: z.number(),
    status: z.string().nullable(),
    values: z.array(z.object({ id: z.string(), kind: z.string(), display: z.string() })),
  }),
  text: cypher`
    UNWIND $accountIds AS accountId
    MATCH (:${label('Account')} {id: accountId})-[:${relType('USED')}]->(i:${label('Identifier')})
    WHERE i.degree > 1 AND i.degree <= toInteger($degreeMax)
      AND NOT coalesce(i.hubClass, '') IN ['shared_infrastructure', 'noise']
    WITH DISTINCT i
    MATCH (i)<-[:${relType('USED')}]-(b:${label('Account')})
    WHERE b.createdAt > $after AND NOT b.id IN $accountIds
    WITH b, collect(DISTINCT {id: i.id, kind: i.kind, display: coalesce(i.display, i.value)}) AS values
    RETURN b.id AS accountId, b.createdAt AS createdAt, b.status AS status, values[..20] AS values
    ORDER BY createdAt, accountId LIMIT toInteger($limit)`,
});

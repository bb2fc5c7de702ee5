import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { identifierRow } from '@/lib/neo4j/mappers/graph-node';

/** Hubs among an account's values, the least shared first, with how many there are and how many accounts stand behind. */
export const listAccountHubs = defineQuery({
  name: 'list-account-hubs',
  access: 'read',
  params: z.object({ accountId: z.string(), commonMax: z.int(), limit: z.int().max(50) }),
  row: z.object({ total: z.number(), accounts: z.number(), hubs: z.array(identifierRow) }),
  text: cypher`
    MATCH (w:${label('Account')}) WITH count(w) AS world
    MATCH (a:${label('Account')} {id: $accountId})-[:${relType('USED')}]->(i:${label('Identifier')})
    WHERE i.degree > toInteger($commonMax)
    WITH world, i ORDER BY i.degree, i.id
    WITH world, collect(i) AS hubs, sum(i.degree - 1) AS accounts
    RETURN size(hubs) AS total, accounts,
      [i IN hubs[..toInteger($limit)] | {
        id: i.id, kind: i.kind, family: i.family, value: i.value, display: i.display,
        hubClass: i.hubClass, degree: i.degree, world: world
      }] AS hubs`,
});

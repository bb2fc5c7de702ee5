import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Values that at least `holdersMin` of the accounts hold, by rarity in bits × (holders − 1). */
export const findSharedValues = defineQuery({
  name: 'find-shared-values',
  access: 'read',
  params: z.object({
    accountIds: z.array(z.string()).max(1_000),
    holdersMin: z.int(),
    limit: z.int().max(200),
  }),
  row: z.object({
    total: z.number(),
    values: z.array(z.object({ identifierId: z.string(), holders: z.number() })),
  }),
  text: cypher`
    MATCH (w:${label('Account')}) WITH count(w) AS world
    MATCH (a:${label('Account')}) WHERE a.id IN $accountIds
    MATCH (a)-[:${relType('USED')}]->(i:${label('Identifier')}) WHERE i.degree >= toInteger($holdersMin)
    WITH world, i, count(DISTINCT a) AS holders WHERE holders >= toInteger($holdersMin)
    WITH i, holders ORDER BY log(toFloat(world) / i.degree) * (holders - 1) DESC, holders DESC, i.id
    WITH collect({identifierId: i.id, holders: holders}) AS values
    RETURN size(values) AS total, values[..toInteger($limit)] AS values`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/**
 * Accounts that at least `anchorsMin` of the selected nodes lead to: selected values they hold, and selected accounts they
 * share a value with that is no hub. Most anchors first, then most shared bits. Each comes with its three rarest values.
 */
export const expandCommonAccounts = defineQuery({
  name: 'expand-common-accounts',
  access: 'read',
  timeoutMs: 15_000,
  params: z.object({
    accountIds: z.array(z.string()).max(500),
    identifierIds: z.array(z.string()).max(500),
    commonMax: z.int(),
    anchorsMin: z.int(),
    present: z.array(z.string()).max(6_000),
    limit: z.int().max(500),
  }),
  row: z.object({
    total: z.number(),
    found: z.array(z.object({ id: z.string(), through: z.array(z.string()) })),
  }),
  text: cypher`
    MATCH (w:${label('Account')}) WITH count(w) AS world
    CALL (world) {
      MATCH (a:${label('Account')}) WHERE a.id IN $accountIds
      MATCH (a)-[:${relType('USED')}]->(i:${label('Identifier')})
      WHERE i.degree > 1 AND i.degree <= toInteger($commonMax)
      RETURN 'a' + a.id AS anchor, i
      UNION
      MATCH (i:${label('Identifier')}) WHERE i.id IN $identifierIds AND i.degree <= toInteger($commonMax)
      RETURN 'i' + i.id AS anchor, i
    }
    MATCH (i)<-[:${relType('USED')}]-(b:${label('Account')})
    WHERE NOT b.id IN $accountIds AND NOT b.id IN $present
    WITH world, b, i, collect(DISTINCT anchor) AS anchors
    ORDER BY i.degree, i.id
    WITH b, collect(i.id) AS through, sum(log(toFloat(world) / i.degree)) AS shared,
      reduce(all = [], list IN collect(anchors) | all + list) AS anchors
    UNWIND anchors AS anchor
    WITH b, through, shared, count(DISTINCT anchor) AS anchors
    WHERE anchors >= toInteger($anchorsMin)
    WITH b, through, shared, anchors ORDER BY anchors DESC, shared DESC, b.id
    WITH collect({id: b.id, through: through[..3]}) AS found
    RETURN size(found) AS total, found[..toInteger($limit)] AS found`,
});

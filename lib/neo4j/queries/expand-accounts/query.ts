import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { bandOfDegree, rarityParams } from '@/lib/neo4j/rarity-cypher';

/**
 * Accounts that share values with an account: strongest link of the run first, then most shared bits. Hubs are never
 * walked, whatever is asked. Each comes with its three rarest shared values.
 */
export const expandAccounts = defineQuery({
  name: 'expand-accounts',
  access: 'read',
  params: z.object({
    accountId: z.string(),
    runId: z.string().nullable(),
    kinds: z.array(z.string()).max(50),
    bands: z.array(z.string()).max(4),
    from: z.number().nullable(),
    to: z.number().nullable(),
    present: z.array(z.string()).max(6_000),
    limit: z.int().max(500),
    ...rarityParams,
  }),
  row: z.object({
    total: z.number(),
    found: z.array(z.object({ id: z.string(), through: z.array(z.string()) })),
  }),
  text: cypher`
    MATCH (w:${label('Account')}) WITH count(w) AS world
    MATCH (a:${label('Account')} {id: $accountId})-[u:${relType('USED')}]->(i:${label('Identifier')})
    WHERE i.degree > 1 AND i.degree <= toInteger($commonMax)
      AND (size($kinds) = 0 OR i.kind IN $kinds)
      AND ($from IS NULL OR u.lastSeen IS NULL OR u.lastSeen >= $from)
      AND ($to IS NULL OR u.firstSeen IS NULL OR u.firstSeen <= $to)
    WITH world, a, i, ${bandOfDegree} AS band
    WHERE band IN $bands
    MATCH (i)<-[v:${relType('USED')}]-(b:${label('Account')})
    WHERE b <> a AND NOT b.id IN $present
      AND ($from IS NULL OR v.lastSeen IS NULL OR v.lastSeen >= $from)
      AND ($to IS NULL OR v.firstSeen IS NULL OR v.firstSeen <= $to)
    WITH world, a, b, i ORDER BY i.degree, i.id
    WITH a, b, collect(i.id) AS through, sum(log(toFloat(world) / i.degree)) AS shared
    OPTIONAL MATCH (a)-[l:${relType('LINKED')} {runId: $runId}]-(b)
    WITH b, through, shared, max(l.weight) AS weight
    ORDER BY coalesce(weight, -1.0e6) DESC, shared DESC, b.id
    WITH collect({id: b.id, through: through[..3]}) AS found
    RETURN size(found) AS total, found[..toInteger($limit)] AS found`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { bandOfDegree, rarityParams } from '@/lib/neo4j/rarity-cypher';

/** Values an account uses, rarest first, without those already present. Hubs come only when their band is asked for. */
export const expandValues = defineQuery({
  name: 'expand-values',
  access: 'read',
  params: z.object({
    accountId: z.string(),
    kinds: z.array(z.string()).max(50),
    bands: z.array(z.string()).max(4),
    from: z.number().nullable(),
    to: z.number().nullable(),
    present: z.array(z.string()).max(6_000),
    limit: z.int().max(500),
    ...rarityParams,
  }),
  row: z.object({ total: z.number(), ids: z.array(z.string()) }),
  text: cypher`
    MATCH (a:${label('Account')} {id: $accountId})-[u:${relType('USED')}]->(i:${label('Identifier')})
    WHERE (size($kinds) = 0 OR i.kind IN $kinds)
      AND ($from IS NULL OR u.lastSeen IS NULL OR u.lastSeen >= $from)
      AND ($to IS NULL OR u.firstSeen IS NULL OR u.firstSeen <= $to)
      AND NOT i.id IN $present
    WITH i, u, ${bandOfDegree} AS band
    WHERE band IN $bands
    WITH i ORDER BY i.degree, u.count DESC, i.id
    WITH collect(i.id) AS ids
    RETURN size(ids) AS total, ids[..toInteger($limit)] AS ids`,
});

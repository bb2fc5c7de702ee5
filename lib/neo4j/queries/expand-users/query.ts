import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/**
 * Accounts that hold a value: confirmed members of clusters first, then possible ones, then the others by last use. Of a
 * hub only the first `walkMax` relationships are looked at, and the total comes from its stored degree.
 */
export const expandUsers = defineQuery({
  name: 'expand-users',
  access: 'read',
  params: z.object({
    identifierId: z.string(),
    runId: z.string().nullable(),
    from: z.number().nullable(),
    to: z.number().nullable(),
    present: z.array(z.string()).max(6_000),
    limit: z.int().max(500),
    walkMax: z.int(),
  }),
  row: z.object({ walked: z.number(), degree: z.number(), total: z.number(), ids: z.array(z.string()) }),
  text: cypher`
    MATCH (i:${label('Identifier')} {id: $identifierId})
    CALL (i) {
      MATCH (i)<-[u:${relType('USED')}]-(b:${label('Account')})
      RETURN b, u LIMIT toInteger($walkMax)
    }
    WITH i, collect({b: b, u: u}) AS uses
    WITH i, uses, size(uses) AS walked
    UNWIND uses AS use
    WITH i, walked, use.b AS b, use.u AS u
    WHERE NOT b.id IN $present
      AND ($from IS NULL OR u.lastSeen IS NULL OR u.lastSeen >= $from)
      AND ($to IS NULL OR u.firstSeen IS NULL OR u.firstSeen <= $to)
    OPTIONAL MATCH (b)-[m:${relType('MEMBER_OF')} {runId: $runId}]->(:${label('Cluster')})
    WITH i, walked, b, u, min(m.standing) AS membership
    ORDER BY CASE membership WHEN 'confirmed' THEN 0 WHEN 'possible' THEN 1 ELSE 2 END, u.lastSeen DESC, b.id
    WITH i, walked, collect(b.id) AS ids
    RETURN walked, i.degree AS degree, size(ids) AS total, ids[..toInteger($limit)] AS ids`,
});

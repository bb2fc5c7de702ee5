import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Accounts linked to an account in a run, strongest first, without those already present. */
export const expandLinked = defineQuery({
  name: 'expand-linked',
  access: 'read',
  params: z.object({
    accountId: z.string(),
    runId: z.string(),
    bitsMin: z.number(),
    present: z.array(z.string()).max(6_000),
    limit: z.int().max(500),
  }),
  row: z.object({ total: z.number(), ids: z.array(z.string()) }),
  text: cypher`
    MATCH (a:${label('Account')} {id: $accountId})-[l:${relType('LINKED')} {runId: $runId}]-(b:${label('Account')})
    WHERE l.weight >= $bitsMin AND NOT b.id IN $present
    WITH b, max(l.weight) AS weight ORDER BY weight DESC, b.id
    WITH collect(b.id) AS ids
    RETURN size(ids) AS total, ids[..toInteger($limit)] AS ids`,
});

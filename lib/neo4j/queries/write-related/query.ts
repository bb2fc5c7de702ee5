import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Sets direct relations between accounts, one per kind and direction. */
export const writeRelated = defineQuery({
  name: 'write-related',
  access: 'write',
  timeoutMs: 120_000,
  params: z.object({
    rows: z.array(
      z.object({
        source: z.string(),
        target: z.string(),
        kind: z.string(),
        firstSeen: z.number().nullable(),
        lastSeen: z.number().nullable(),
        count: z.number(),
        amount: z.number().nullable(),
        batchIds: z.array(z.string()),
      }),
    ),
  }),
  row: z.object({}),
  text: cypher`
    UNWIND $rows AS row
    MATCH (a:${label('Account')} {id: row.source})
    MATCH (b:${label('Account')} {id: row.target})
    MERGE (a)-[r:${relType('RELATED')} {kind: row.kind}]->(b)
    SET r.firstSeen = toInteger(row.firstSeen), r.lastSeen = toInteger(row.lastSeen), r.count = toInteger(row.count), r.amount = row.amount,
      r.batchIds = row.batchIds`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Sets what some accounts used, as of now. Both ends exist. */
export const writeUsed = defineQuery({
  name: 'write-used',
  access: 'write',
  timeoutMs: 300_000,
  params: z.object({
    rows: z.array(
      z.object({
        accountId: z.string(),
        identifierId: z.string(),
        firstSeen: z.number().nullable(),
        lastSeen: z.number().nullable(),
        count: z.number(),
        hourOfWeek: z.string().nullable(),
        batchIds: z.array(z.string()),
      }),
    ),
  }),
  row: z.object({}),
  text: cypher`
    UNWIND $rows AS row
    MATCH (a:${label('Account')} {id: row.accountId})
    MATCH (i:${label('Identifier')} {id: row.identifierId})
    MERGE (a)-[u:${relType('USED')}]->(i)
    SET u.firstSeen = toInteger(row.firstSeen), u.lastSeen = toInteger(row.lastSeen), u.count = toInteger(row.count),
      u.hourOfWeek = row.hourOfWeek, u.batchIds = row.batchIds`,
});

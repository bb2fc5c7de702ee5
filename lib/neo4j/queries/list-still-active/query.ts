import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Of some accounts, those that were active after a moment, the latest first. */
export const listStillActive = defineQuery({
  name: 'list-still-active',
  access: 'read',
  timeoutMs: 20_000,
  rowsMax: 20_000,
  params: z.object({
    accountIds: z.array(z.string()).max(20_000),
    after: z.number(),
    limit: z.int().max(20_000),
  }),
  row: z.object({ accountId: z.string(), lastSeen: z.number(), status: z.string().nullable() }),
  text: cypher`
    UNWIND $accountIds AS accountId
    MATCH (a:${label('Account')} {id: accountId}) WHERE a.lastSeen > $after
    RETURN a.id AS accountId, a.lastSeen AS lastSeen, a.status AS status
    ORDER BY lastSeen DESC, accountId LIMIT toInteger($limit)`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** How many accounts and identifiers there are, how much the accounts did, and the span it covers. */
export const countWorld = defineQuery({
  name: 'count-world',
  access: 'read',
  planWaiver: { operators: ['NodeByLabelScan'], reason: 'it counts all accounts, once for the overview' },
  params: z.object({}),
  row: z.object({
    accounts: z.number(),
    identifiers: z.number(),
    exchanges: z.number(),
    firstSeen: z.number().nullable(),
    lastSeen: z.number().nullable(),
  }),
  text: cypher`
    CALL {
      MATCH (a:${label('Account')})
      RETURN count(a) AS accounts, sum(coalesce(a.exchanges, 0)) AS exchanges,
             min(coalesce(a.firstSeen, a.createdAt)) AS firstSeen, max(coalesce(a.lastSeen, a.createdAt)) AS lastSeen
    }
    CALL { MATCH (i:${label('Identifier')}) RETURN count(i) AS identifiers }
    RETURN accounts, identifiers, exchanges, firstSeen, lastSeen`,
});

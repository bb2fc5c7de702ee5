import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Accounts that hold a value, one page in the order of their ids: the exact list behind a hub. */
export const listUsers = defineQuery({
  name: 'list-users',
  access: 'read',
  timeoutMs: 15_000,
  params: z.object({
    identifierId: z.string(),
    after: z.string().nullable(),
    limit: z.int().max(1_001),
  }),
  row: z.object({ accountId: z.string(), status: z.string().nullable() }),
  text: cypher`
    MATCH (:${label('Identifier')} {id: $identifierId})<-[:${relType('USED')}]-(a:${label('Account')})
    WHERE $after IS NULL OR a.id > $after
    RETURN a.id AS accountId, a.status AS status
    ORDER BY accountId LIMIT toInteger($limit)`,
});

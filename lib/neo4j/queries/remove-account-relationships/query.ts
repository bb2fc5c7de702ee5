import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Removes up to `limit` relationships of an account; repeat until none is left. A hub's would not fit into one transaction. */
export const removeAccountRelationships = defineQuery({
  name: 'remove-account-relationships',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({ accountId: z.string(), limit: z.int() }),
  row: z.object({ removed: z.int() }),
  text: cypher`
    MATCH (:${label('Account')} {id: $accountId})-[r]-()
    WITH DISTINCT r LIMIT toInteger($limit)
    DELETE r
    RETURN count(*) AS removed`,
});

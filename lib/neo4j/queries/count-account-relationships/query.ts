import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** What hangs on some accounts, by type, each relationship once; `accounts` counts those that are there. */
export const countAccountRelationships = defineQuery({
  name: 'count-account-relationships',
  access: 'read',
  timeoutMs: 120_000,
  params: z.object({ accountIds: z.array(z.string()) }),
  row: z.object({ type: z.string().nullable(), relationships: z.int(), accounts: z.int() }),
  text: cypher`
    MATCH (a:${label('Account')}) WHERE a.id IN $accountIds
    WITH collect(a) AS found
    UNWIND [null] + found AS a
    OPTIONAL MATCH (a)-[r]-()
    RETURN type(r) AS type, count(DISTINCT r) AS relationships, size(found) AS accounts`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Accounts in the world, from the count store. */
export const countWorldAccounts = defineQuery({
  name: 'count-world-accounts',
  access: 'read',
  params: z.object({}),
  row: z.object({ accounts: z.number() }),
  text: cypher`MATCH (a:${label('Account')}) RETURN count(a) AS accounts`,
});

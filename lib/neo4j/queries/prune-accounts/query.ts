import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Removes accounts of which no batch knows anything any more. */
export const pruneAccounts = defineQuery({
  name: 'prune-accounts',
  access: 'write',
  timeoutMs: 120_000,
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ removed: z.number() }),
  text: cypher`
    UNWIND $ids AS id
    MATCH (a:${label('Account')} {id: id})
    DETACH DELETE a
    RETURN count(*) AS removed`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Accounts that use one of the values, by id; one row more than `limit` says that there are more. */
export const listAccountsUsing = defineQuery({
  name: 'list-accounts-using',
  access: 'read',
  timeoutMs: 30_000,
  rowsMax: 20_001,
  params: z.object({ identifierIds: z.array(z.string()).max(200), limit: z.int().max(20_001) }),
  row: z.object({ id: z.string() }),
  text: cypher`
    UNWIND $identifierIds AS identifierId
    MATCH (:${label('Identifier')} {id: identifierId})<-[:${relType('USED')}]-(a:${label('Account')})
    RETURN DISTINCT a.id AS id ORDER BY id LIMIT toInteger($limit)`,
});

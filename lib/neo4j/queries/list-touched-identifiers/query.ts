import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Identifiers that some accounts use, how many of them use each, and how many accounts do in all. */
export const listTouchedIdentifiers = defineQuery({
  name: 'list-touched-identifiers',
  access: 'read',
  timeoutMs: 120_000,
  rowsMax: 5_000_000,
  params: z.object({ accountIds: z.array(z.string()) }),
  row: z.object({
    id: z.string(),
    kind: z.string(),
    value: z.string(),
    display: z.string(),
    theirs: z.int(),
    holders: z.int(),
  }),
  text: cypher`
    UNWIND $accountIds AS accountId
    MATCH (:${label('Account')} {id: accountId})-[:${relType('USED')}]->(i:${label('Identifier')})
    WITH i, count(*) AS theirs
    RETURN i.id AS id, i.kind AS kind, i.value AS value, coalesce(i.display, i.value) AS display, theirs,
      COUNT { (i)<-[:${relType('USED')}]-() } AS holders
    ORDER BY id`,
});

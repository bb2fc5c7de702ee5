import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Removes what some accounts no longer used: every USED whose identifier is not among those kept. */
export const pruneUsed = defineQuery({
  name: 'prune-used',
  access: 'write',
  timeoutMs: 300_000,
  params: z.object({
    rows: z.array(z.object({ accountId: z.string(), identifierIds: z.array(z.string()) })),
  }),
  row: z.object({ identifierId: z.string() }),
  rowsMax: 5_000_000,
  text: cypher`
    UNWIND $rows AS row
    MATCH (:${label('Account')} {id: row.accountId})-[u:${relType('USED')}]->(i:${label('Identifier')})
    WHERE NOT i.id IN row.identifierIds
    DELETE u
    RETURN DISTINCT i.id AS identifierId`,
});

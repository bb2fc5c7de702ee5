import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

const property = z.union([z.string(), z.number(), z.bigint(), z.null()]);

/** Sets all properties of some accounts; null removes one. */
export const writeAccounts = defineQuery({
  name: 'write-accounts',
  access: 'write',
  timeoutMs: 120_000,
  params: z.object({
    rows: z.array(z.object({ id: z.string(), properties: z.record(z.string(), property) })),
  }),
  row: z.object({}),
  text: cypher`
    UNWIND $rows AS row
    MERGE (a:${label('Account')} {id: row.id})
    SET a += row.properties`,
});

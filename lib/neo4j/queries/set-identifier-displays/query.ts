import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** How identifiers are shown. */
export const setIdentifierDisplays = defineQuery({
  name: 'set-identifier-displays',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({ rows: z.array(z.object({ id: z.string(), display: z.string() })) }),
  row: z.object({}),
  text: cypher`
    UNWIND $rows AS row
    MATCH (i:${label('Identifier')} {id: row.id})
    SET i.display = row.display`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Values of one kind in the order of their text, those after `after`: one page of a walk over all of them. */
export const scanIdentifierValues = defineQuery({
  name: 'scan-identifier-values',
  access: 'read',
  timeoutMs: 30_000,
  params: z.object({ kind: z.string(), after: z.string(), limit: z.int().max(10_000) }),
  row: z.object({ id: z.string(), value: z.string() }),
  text: cypher`
    MATCH (i:${label('Identifier')}) WHERE i.value > $after
    WITH i ORDER BY i.value
    WHERE i.kind = $kind
    RETURN i.id AS id, i.value AS value ORDER BY value, id LIMIT toInteger($limit)`,
});

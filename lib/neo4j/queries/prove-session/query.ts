import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Notes whether a session has shown a second factor. */
export const proveSession = defineQuery({
  name: 'prove-session',
  access: 'write',
  params: z.object({ id: z.string(), hasSecondFactor: z.boolean() }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (s:${label('Session')} {id: $id})
    SET s.hasSecondFactor = $hasSecondFactor
    RETURN s.id AS id`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Notes that a session was used. */
export const touchSession = defineQuery({
  name: 'touch-session',
  access: 'write',
  params: z.object({ id: z.string(), now: z.number() }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (s:${label('Session')} {id: $id})
    SET s.lastSeenAt = $now
    RETURN s.id AS id`,
});

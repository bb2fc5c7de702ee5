import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { sessionRow } from '@/lib/neo4j/mappers/people';

/** Opens a session; one that is open stays as it is. */
export const saveSession = defineQuery({
  name: 'save-session',
  access: 'write',
  params: z.object({ session: sessionRow }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MERGE (s:${label('Session')} {id: $session.id})
    ON CREATE SET s = $session
    RETURN s.id AS id`,
});

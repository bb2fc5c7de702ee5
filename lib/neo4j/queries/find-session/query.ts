import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { factorRoles, sessionRow, userRow } from '@/lib/neo4j/mappers/people';

/** A session with the person as they are now. */
export const findSession = defineQuery({
  name: 'find-session',
  access: 'read',
  params: z.object({ id: z.string() }),
  row: z.object({ session: sessionRow, user: userRow, factorRoles }),
  text: cypher`
    MATCH (s:${label('Session')} {id: $id})
    MATCH (u:${label('User')} {id: s.userId})
    OPTIONAL MATCH (w:${label('WorkspaceState')} {id: 'sign-in-rules'})
    RETURN properties(s) AS session, properties(u) AS user,
      coalesce(w.factorRoles, []) AS factorRoles`,
});

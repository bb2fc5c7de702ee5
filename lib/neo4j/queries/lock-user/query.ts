import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { userRow } from '@/lib/neo4j/mappers/people';

/**
 * Keeps everybody else from changing people until the transaction ends; reads one person, and how many others could
 * sign in as administrators.
 */
export const lockUser = defineQuery({
  name: 'lock-user',
  access: 'write',
  params: z.object({ id: z.string() }),
  row: z.object({ user: userRow, otherAdmins: z.number() }),
  text: cypher`
    MERGE (l:${label('WorkspaceState')} {id: 'people'})
    SET l.lock = true
    WITH l
    MATCH (u:${label('User')} {id: $id})
    RETURN properties(u) AS user, COUNT {
      MATCH (o:${label('User')})
      WHERE o.id <> $id AND o.role = 'admin' AND NOT o.isDisabled
        AND (o.source = 'oidc' OR (o.source = 'local' AND o.passwordHash IS NOT NULL))
    } AS otherAdmins`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { factorRoles, tokenRow, userRow } from '@/lib/neo4j/mappers/people';

/** A token by the hash of its secret, with its owner as they are now. */
export const findApiToken = defineQuery({
  name: 'find-api-token',
  access: 'read',
  params: z.object({ hash: z.string() }),
  row: z.object({ token: tokenRow, user: userRow, factorRoles }),
  text: cypher`
    MATCH (t:${label('ApiToken')} {hash: $hash})
    MATCH (u:${label('User')} {id: t.userId})
    OPTIONAL MATCH (w:${label('WorkspaceState')} {id: 'sign-in-rules'})
    RETURN properties(t) AS token, properties(u) AS user,
      coalesce(w.factorRoles, []) AS factorRoles`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { linkRow } from '@/lib/neo4j/mappers/people';

/** A sign-in link that is still good. */
export const findSignInLink = defineQuery({
  name: 'find-sign-in-link',
  access: 'read',
  params: z.object({ id: z.string(), now: z.number() }),
  row: z.object({ link: linkRow }),
  text: cypher`
    MATCH (l:${label('SignInLink')} {id: $id})
    WHERE l.expiresAt > $now
    RETURN properties(l) AS link`,
});

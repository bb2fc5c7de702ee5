import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Makes all links of a person worthless. */
export const endSignInLinks = defineQuery({
  name: 'end-sign-in-links',
  access: 'write',
  params: z.object({ userId: z.string() }),
  row: z.object({ ended: z.number() }),
  text: cypher`
    MATCH (l:${label('SignInLink')} {userId: $userId})
    DELETE l
    RETURN count(*) AS ended`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Forgets tries to sign in that were made before a time. */
export const clearSignInTries = defineQuery({
  name: 'clear-sign-in-tries',
  access: 'write',
  params: z.object({ before: z.number() }),
  row: z.object({ cleared: z.number() }),
  text: cypher`
    MATCH (t:${label('SignInTries')}) WHERE t.lastAt < $before
    WITH t LIMIT 5000
    DELETE t
    RETURN count(*) AS cleared`,
});

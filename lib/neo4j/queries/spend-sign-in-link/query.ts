import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { linkRow } from '@/lib/neo4j/mappers/people';

/** Takes a one-time link; of two that try at once, one gets it. */
export const spendSignInLink = defineQuery({
  name: 'spend-sign-in-link',
  access: 'write',
  params: z.object({ id: z.string(), now: z.number() }),
  row: z.object({ link: linkRow }),
  text: cypher`
    MATCH (l:${label('SignInLink')} {id: $id})
    SET l.takenAt = $now
    WITH l, properties(l) AS link
    WHERE l.expiresAt > $now
    DELETE l
    RETURN link`,
});

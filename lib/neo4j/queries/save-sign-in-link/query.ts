import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { linkRow } from '@/lib/neo4j/mappers/people';

/** Writes a sign-in link. */
export const saveSignInLink = defineQuery({
  name: 'save-sign-in-link',
  access: 'write',
  params: z.object({ link: linkRow }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MERGE (l:${label('SignInLink')} {id: $link.id})
    SET l = $link
    RETURN l.id AS id`,
});

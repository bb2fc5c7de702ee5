import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { tokenRow } from '@/lib/neo4j/mappers/people';

/** Writes a token as a whole. */
export const saveApiToken = defineQuery({
  name: 'save-api-token',
  access: 'write',
  params: z.object({ token: tokenRow }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MERGE (t:${label('ApiToken')} {id: $token.id})
    SET t = $token
    RETURN t.id AS id`,
});

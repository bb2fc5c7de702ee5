import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { userRow } from '@/lib/neo4j/mappers/people';

/** Writes a person as a whole. */
export const saveUser = defineQuery({
  name: 'save-user',
  access: 'write',
  params: z.object({ user: userRow }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MERGE (u:${label('User')} {id: $user.id})
    SET u = $user
    RETURN u.id AS id`,
});

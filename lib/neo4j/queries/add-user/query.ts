import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { userRow } from '@/lib/neo4j/mappers/people';

/** Adds a person; of two that want the same login, one gets it. The id tells who has it now. */
export const addUser = defineQuery({
  name: 'add-user',
  access: 'write',
  params: z.object({ user: userRow }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MERGE (u:${label('User')} {login: $user.login})
    ON CREATE SET u = $user
    RETURN u.id AS id`,
});

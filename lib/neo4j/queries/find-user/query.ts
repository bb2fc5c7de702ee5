import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { userRow } from '@/lib/neo4j/mappers/people';

/** One person by id, login or subject; no row when there is none. */
export const findUser = defineQuery({
  name: 'find-user',
  access: 'read',
  params: z.object({
    id: z.string().nullable(),
    login: z.string().nullable(),
    subject: z.string().nullable(),
  }),
  row: z.object({ user: userRow }),
  text: cypher`
    OPTIONAL MATCH (byId:${label('User')} {id: $id})
    OPTIONAL MATCH (byLogin:${label('User')} {login: $login})
    OPTIONAL MATCH (bySubject:${label('User')} {subject: $subject})
    WITH coalesce(byId, byLogin, bySubject) AS u
    WHERE u IS NOT NULL
    RETURN properties(u) AS user`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { userRow } from '@/lib/neo4j/mappers/people';

/** Everybody who may use this Skein. */
export const listPeople = defineQuery({
  name: 'list-people',
  access: 'read',
  planWaiver: { operators: ['NodeByLabelScan'], reason: 'people are few, and all of them are wanted' },
  params: z.object({}),
  row: z.object({ user: userRow }),
  text: cypher`
    MATCH (u:${label('User')})
    RETURN properties(u) AS user ORDER BY u.login LIMIT 10000`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Accounts created on each day (UTC), oldest first; days are epoch ms of their midnight. */
export const countSignUpsByDay = defineQuery({
  name: 'count-sign-ups-by-day',
  access: 'read',
  params: z.object({}),
  row: z.object({ from: z.number(), value: z.number() }),
  text: cypher`
    MATCH (a:${label('Account')})
    WHERE a.createdAt IS NOT NULL
    WITH toInteger(floor(a.createdAt / 86400000.0)) AS day, count(a) AS value
    RETURN day * 86400000 AS from, value
    ORDER BY from`,
});

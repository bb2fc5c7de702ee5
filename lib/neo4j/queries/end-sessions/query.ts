import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Ends one session, all of a person, or all started before a time. */
export const endSessions = defineQuery({
  name: 'end-sessions',
  access: 'write',
  planWaiver: { operators: ['NodeByLabelScan'], reason: 'sessions are few and end together' },
  params: z.object({
    id: z.string().nullable(),
    userId: z.string().nullable(),
    startedBefore: z.number().nullable(),
  }),
  row: z.object({ ended: z.number() }),
  text: cypher`
    MATCH (s:${label('Session')})
    WHERE s.id = $id OR s.userId = $userId OR s.createdAt < $startedBefore
    DELETE s
    RETURN count(*) AS ended`,
});

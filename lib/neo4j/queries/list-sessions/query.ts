import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { sessionRow } from '@/lib/neo4j/mappers/people';

/** Open sessions, the last used first. */
export const listSessions = defineQuery({
  name: 'list-sessions',
  access: 'read',
  planWaiver: { operators: ['NodeByLabelScan'], reason: 'sessions are few, and all of them are wanted' },
  params: z.object({ userId: z.string().nullable() }),
  row: z.object({ session: sessionRow }),
  text: cypher`
    MATCH (s:${label('Session')})
    WHERE $userId IS NULL OR s.userId = $userId
    RETURN properties(s) AS session ORDER BY s.lastSeenAt DESC LIMIT 1000`,
});

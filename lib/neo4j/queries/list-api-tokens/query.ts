import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { tokenRow } from '@/lib/neo4j/mappers/people';

/** Tokens, newest first. */
export const listApiTokens = defineQuery({
  name: 'list-api-tokens',
  access: 'read',
  planWaiver: { operators: ['NodeByLabelScan'], reason: 'tokens are few, and all of them are wanted' },
  params: z.object({ userId: z.string().nullable() }),
  row: z.object({ token: tokenRow }),
  text: cypher`
    MATCH (t:${label('ApiToken')})
    WHERE $userId IS NULL OR t.userId = $userId
    RETURN properties(t) AS token ORDER BY t.createdAt DESC LIMIT 1000`,
});

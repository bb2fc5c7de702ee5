import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Forgets sign-ins that nobody went on with. */
export const clearPendingSignIns = defineQuery({
  name: 'clear-pending-sign-ins',
  access: 'write',
  params: z.object({ before: z.number() }),
  row: z.object({ cleared: z.number() }),
  text: cypher`
    MATCH (p:${label('PendingSignIn')}) WHERE p.expiresAt < $before
    WITH p LIMIT 5000
    DELETE p
    RETURN count(*) AS cleared`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { pendingRow } from '@/lib/neo4j/mappers/people';

/** Takes a sign-in that has begun, once: of two answers to it at the same time, one gets it. */
export const takePendingSignIn = defineQuery({
  name: 'take-pending-sign-in',
  access: 'write',
  params: z.object({ id: z.string(), purpose: z.string(), now: z.number() }),
  row: z.object({ pending: pendingRow }),
  text: cypher`
    MATCH (p:${label('PendingSignIn')} {id: $id})
    SET p.takenAt = $now
    WITH p, properties(p) AS pending
    WHERE p.expiresAt > $now AND p.purpose = $purpose
    DELETE p
    RETURN pending`,
});

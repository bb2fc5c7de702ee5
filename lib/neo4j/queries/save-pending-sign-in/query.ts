import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { pendingRow } from '@/lib/neo4j/mappers/people';

/** Keeps a sign-in that has begun. */
export const savePendingSignIn = defineQuery({
  name: 'save-pending-sign-in',
  access: 'write',
  params: z.object({ pending: pendingRow }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MERGE (p:${label('PendingSignIn')} {id: $pending.id})
    SET p = $pending
    RETURN p.id AS id`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Lifts a hold; no row when it was lifted before. The first SET takes the lock. */
export const liftHold = defineQuery({
  name: 'lift-hold',
  access: 'write',
  params: z.object({
    id: z.string(),
    byId: z.string(),
    byName: z.string(),
    at: z.number(),
    reason: z.string(),
  }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (h:${label('LegalHold')} {id: $id})
    SET h.touchedAt = $at
    WITH h WHERE h.liftedAt IS NULL
    SET h.liftedAt = $at, h.liftedById = $byId, h.liftedByName = $byName, h.liftReason = $reason
    RETURN h.id AS id`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { holdRow } from '@/lib/neo4j/mappers/erasure';

/** Legal holds: one by id, or all, those not lifted first, then newest first. */
export const listHolds = defineQuery({
  name: 'list-holds',
  access: 'read',
  planWaiver: { operators: ['NodeByLabelScan'], reason: 'holds are few, and all of them are wanted' },
  params: z.object({ id: z.string().nullable(), limit: z.int().max(10_000) }),
  row: z.object({ hold: holdRow }),
  text: cypher`
    MATCH (h:${label('LegalHold')})
    WHERE $id IS NULL OR h.id = $id
    RETURN properties(h) AS hold
    ORDER BY h.liftedAt IS NOT NULL, h.placedAt DESC, h.id LIMIT toInteger($limit)`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Ends an analyst's class of a value and keeps it; no row when it had ended already. */
export const endHubOverride = defineQuery({
  name: 'end-hub-override',
  access: 'write',
  params: z.object({
    id: z.string(),
    endedAt: z.number(),
    endReason: z.string(),
    endedById: z.string(),
    endedByName: z.string(),
  }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (o:${label('HubOverride')} {id: $id}) WHERE o.valueKey IS NOT NULL
    SET o.valueKey = null, o.endedAt = $endedAt, o.endReason = $endReason, o.endedById = $endedById,
      o.endedByName = $endedByName
    RETURN o.id AS id`,
});

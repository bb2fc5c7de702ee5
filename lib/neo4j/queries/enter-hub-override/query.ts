import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { hubOverrideRow } from '@/lib/neo4j/mappers/hub-override';

/** Enters an analyst's class of a value and ends the one in force before. */
export const enterHubOverride = defineQuery({
  name: 'enter-hub-override',
  access: 'write',
  params: z.object({
    identifierId: z.string(),
    properties: hubOverrideRow.shape.override,
    endedAt: z.number(),
    endReason: z.string(),
    endedById: z.string(),
    endedByName: z.string(),
  }),
  row: z.object({}),
  text: cypher`
    OPTIONAL MATCH (old:${label('HubOverride')} {valueKey: $identifierId})
    FOREACH (o IN CASE old WHEN null THEN [] ELSE [old] END |
      SET o.valueKey = null, o.endedAt = $endedAt, o.endReason = $endReason, o.endedById = $endedById,
        o.endedByName = $endedByName)
    WITH count(old) AS ended
    MERGE (o:${label('HubOverride')} {id: $properties.id})
    SET o += $properties, o.valueKey = $identifierId`,
});

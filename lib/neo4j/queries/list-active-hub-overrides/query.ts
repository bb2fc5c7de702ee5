import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { hubOverrideRow, returnHubOverride } from '@/lib/neo4j/mappers/hub-override';

/** Analysts' classes in force, of one value or all, by identifier. */
export const listActiveHubOverrides = defineQuery({
  name: 'list-active-hub-overrides',
  access: 'read',
  rowsMax: 100_000,
  params: z.object({ now: z.number(), identifierId: z.string().nullable() }),
  row: hubOverrideRow,
  text: cypher`
    MATCH (o:${label('HubOverride')})
    WHERE o.valueKey IS NOT NULL AND ($identifierId IS NULL OR o.valueKey = $identifierId)
      AND (o.expiresAt IS NULL OR o.expiresAt > $now)
    WITH o ORDER BY o.identifierId
    ${returnHubOverride}`,
});

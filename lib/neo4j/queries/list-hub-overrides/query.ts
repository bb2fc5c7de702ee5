import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { hubOverrideRow } from '@/lib/neo4j/mappers/hub-override';

/** Analysts' classes of one value or all, newest first; `total` counts them all. */
export const listHubOverrides = defineQuery({
  name: 'list-hub-overrides',
  access: 'read',
  params: z.object({ identifierId: z.string().nullable(), offset: z.int(), limit: z.int().max(500) }),
  row: z.object({ total: z.number(), overrides: z.array(hubOverrideRow.shape.override) }),
  text: cypher`
    MATCH (o:${label('HubOverride')}) WHERE $identifierId IS NULL OR o.identifierId = $identifierId
    WITH o ORDER BY o.createdAt DESC, o.id
    WITH collect(properties(o)) AS found
    RETURN size(found) AS total, found[toInteger($offset)..toInteger($offset + $limit)] AS overrides`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { hubOverrideRow, returnHubOverride } from '@/lib/neo4j/mappers/hub-override';

/** One analyst's class by its id. */
export const findHubOverride = defineQuery({
  name: 'find-hub-override',
  access: 'read',
  params: z.object({ id: z.string() }),
  row: hubOverrideRow,
  text: cypher`
    MATCH (o:${label('HubOverride')} {id: $id})
    ${returnHubOverride}`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Notes that a token was used; leaves all else as it is, so that a revocation at the same moment stays. */
export const touchApiToken = defineQuery({
  name: 'touch-api-token',
  access: 'write',
  params: z.object({ id: z.string(), now: z.number() }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (t:${label('ApiToken')} {id: $id})
    SET t.lastUsedAt = $now
    RETURN t.id AS id`,
});

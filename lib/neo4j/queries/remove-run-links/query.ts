import { z } from 'zod';
import { cypher, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Removes up to `limit` of a run's LINKED relationships; repeat until none is left. */
export const removeRunLinks = defineQuery({
  name: 'remove-run-links',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({ runId: z.string(), limit: z.int() }),
  row: z.object({ removed: z.int() }),
  text: cypher`
    MATCH ()-[l:${relType('LINKED')}]->() WHERE l.runId = $runId
    WITH l LIMIT toInteger($limit)
    DELETE l
    RETURN count(*) AS removed`,
});

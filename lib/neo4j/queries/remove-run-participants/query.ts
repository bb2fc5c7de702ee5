import { z } from 'zod';
import { cypher, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Removes up to `limit` of a run's TOOK_PART relationships; repeat until none is left. */
export const removeRunParticipants = defineQuery({
  name: 'remove-run-participants',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({ runId: z.string(), limit: z.int() }),
  row: z.object({ removed: z.int() }),
  text: cypher`
    MATCH ()-[t:${relType('TOOK_PART')}]->() WHERE t.runId = $runId
    WITH t LIMIT toInteger($limit)
    DELETE t
    RETURN count(*) AS removed`,
});

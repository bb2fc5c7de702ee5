import { z } from 'zod';
import { cypher, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Removes up to `limit` of a run's MEMBER_OF relationships; repeat until none is left. */
export const removeRunMembers = defineQuery({
  name: 'remove-run-members',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({ runId: z.string(), limit: z.int() }),
  row: z.object({ removed: z.int() }),
  text: cypher`
    MATCH ()-[m:${relType('MEMBER_OF')}]->() WHERE m.runId = $runId
    WITH m LIMIT toInteger($limit)
    DELETE m
    RETURN count(*) AS removed`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/**
 * Takes the write lock under which job states change. Neo4j reads committed data, not a snapshot, so a state read before
 * the lock may be stale: every state change runs this first, in the same transaction.
 */
export const lockJobs = defineQuery({
  name: 'lock-jobs',
  access: 'write',
  timeoutMs: 30_000,
  params: z.object({ now: z.number() }),
  row: z.object({ lockedAt: z.number() }),
  text: cypher`
    MERGE (s:${label('WorkspaceState')} {id: 'jobs'})
    ON CREATE SET s.createdAt = $now
    SET s.lockedAt = $now
    RETURN s.lockedAt AS lockedAt`,
});

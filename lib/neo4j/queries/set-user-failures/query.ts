import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Counts failed tries to sign in. */
export const setUserFailures = defineQuery({
  name: 'set-user-failures',
  access: 'write',
  timeoutMs: 10_000,
  params: z.object({ id: z.string(), failures: z.number(), lockedUntil: z.number().nullable() }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (u:${label('User')} {id: $id})
    SET u.failures = $failures, u.lockedUntil = $lockedUntil
    RETURN u.id AS id`,
});

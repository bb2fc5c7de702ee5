import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { triesRow } from '@/lib/neo4j/mappers/people';

/** Takes the write locks of some names and addresses until the transaction ends, and reads their tries. */
export const lockSignInTries = defineQuery({
  name: 'lock-sign-in-tries',
  access: 'write',
  params: z.object({ ids: z.array(z.string()).max(10) }),
  row: triesRow,
  text: cypher`
    UNWIND $ids AS id
    WITH id ORDER BY id
    MERGE (t:${label('SignInTries')} {id: id})
    SET t.lock = true
    WITH t
    RETURN t.id AS id, coalesce(t.failures, 0) AS failures, t.lockedUntil AS lockedUntil,
      coalesce(t.lastAt, 0) AS lastAt`,
});

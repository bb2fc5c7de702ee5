import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { triesRow } from '@/lib/neo4j/mappers/people';

/** Writes tries to sign in, as they are now. */
export const saveSignInTries = defineQuery({
  name: 'save-sign-in-tries',
  access: 'write',
  params: z.object({ rows: z.array(triesRow).max(10) }),
  row: z.object({ id: z.string() }),
  text: cypher`
    UNWIND $rows AS row
    MATCH (t:${label('SignInTries')} {id: row.id})
    SET t = row
    RETURN t.id AS id`,
});

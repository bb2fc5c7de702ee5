import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { factorRoles } from '@/lib/neo4j/mappers/people';

/** Writes what sign-in asks of people, by role. */
export const saveSignInRules = defineQuery({
  name: 'save-sign-in-rules',
  access: 'write',
  params: z.object({ factorRoles }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MERGE (w:${label('WorkspaceState')} {id: 'sign-in-rules'})
    SET w.factorRoles = $factorRoles
    RETURN w.id AS id`,
});

import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { factorRoles } from '@/lib/neo4j/mappers/people';

/** What sign-in asks of people, by role. */
export const findSignInRules = defineQuery({
  name: 'find-sign-in-rules',
  access: 'read',
  params: z.object({}),
  row: z.object({ factorRoles }),
  text: cypher`
    MATCH (w:${label('WorkspaceState')} {id: 'sign-in-rules'})
    RETURN w.factorRoles AS factorRoles`,
});

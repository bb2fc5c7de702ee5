import { z } from 'zod';
import { accessLevels } from '@/lib/domain/case-access';
import { cypher } from '@/lib/neo4j/cypher';

/** Parameter of every query on cases and what hangs on them: `grantsOf(actor)`. */
export const grantsParam = z.object({
  id: z.string(),
  always: z.number(),
  open: z.number(),
  team: z.number(),
  max: z.number(),
});

/** What the actor `$grants` may do by the list on `acl` (a Case, or a View that is in none), as a number. The rule of `levelOf`. */
export const levelOnAcl = cypher`
  reduce(level = 0, each IN [
    CASE
      WHEN acl.ownerId = $grants.id THEN 4
      WHEN $grants.id IN acl.editors THEN 3
      WHEN $grants.id IN acl.commenters THEN 2
      WHEN $grants.id IN acl.viewers THEN 1
      ELSE 0
    END,
    CASE acl.access WHEN 'open' THEN $grants.open WHEN 'team' THEN $grants.team ELSE 0 END,
    $grants.always
  ] | CASE WHEN each > $grants.max THEN $grants.max WHEN each > level THEN each ELSE level END)`;

/** A level as the queries return it. */
export const levelColumn = z.number().transform((level) => accessLevels[level] ?? 'none');

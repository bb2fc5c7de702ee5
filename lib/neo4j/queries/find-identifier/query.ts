import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** One identifier with everything stored about it and the span and sum of its uses. */
export const findIdentifier = defineQuery({
  name: 'find-identifier',
  access: 'read',
  params: z.object({ identifierId: z.string() }),
  row: z.object({
    identifier: z.record(z.string(), z.unknown()),
    degree: z.number(),
    uses: z.number(),
    firstSeen: z.number().nullable(),
    lastSeen: z.number().nullable(),
  }),
  text: cypher`
    MATCH (i:${label('Identifier')} {id: $identifierId})
    OPTIONAL MATCH (i)<-[u:${relType('USED')}]-(:${label('Account')})
    RETURN properties(i) AS identifier, count(u) AS degree, sum(coalesce(u.count, 0)) AS uses,
           min(u.firstSeen) AS firstSeen, max(u.lastSeen) AS lastSeen`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/**
 * Accounts that hold a value, and how many of them are in clusters of a run. A hub's holders are not walked: their
 * number is the stored degree, their places in clusters stay uncounted (zero).
 */
export const countUsers = defineQuery({
  name: 'count-users',
  access: 'read',
  params: z.object({ identifierId: z.string(), runId: z.string().nullable(), walkMax: z.int() }),
  row: z.object({ total: z.number(), confirmed: z.number(), possible: z.number() }),
  text: cypher`
    MATCH (i:${label('Identifier')} {id: $identifierId})
    CALL (i) {
      WITH i WHERE i.degree <= toInteger($walkMax)
      MATCH (i)<-[:${relType('USED')}]-(:${label('Account')})-[m:${relType('MEMBER_OF')} {runId: $runId}]->(:${label('Cluster')})
      RETURN count(CASE WHEN m.standing = 'confirmed' THEN 1 END) AS confirmed,
        count(CASE WHEN m.standing = 'possible' THEN 1 END) AS possible
    }
    RETURN i.degree AS total, confirmed, possible`,
});

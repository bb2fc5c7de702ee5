import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Sets the number of accounts that hold each identifier and removes those that none holds. */
export const countDegrees = defineQuery({
  name: 'count-degrees',
  access: 'write',
  timeoutMs: 120_000,
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ removed: z.number() }),
  text: cypher`
    UNWIND $ids AS id
    MATCH (i:${label('Identifier')} {id: id})
    SET i.degree = COUNT { (i)<-[:${relType('USED')}]-() }
    WITH i WHERE i.degree = 0
    DETACH DELETE i
    RETURN count(*) AS removed`,
});

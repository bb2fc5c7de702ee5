import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Identifier, first seen, last seen, count, hours of the week, number of the set of batches. */
const use = z.tuple([
  z.string(),
  z.number().nullable(),
  z.number().nullable(),
  z.number(),
  z.string().nullable(),
  z.number(),
]);

/**
 * Sets what some accounts used, as of now. Both ends exist. Lists rather than maps, one look-up per account, and every set of
 * batches sent once: this is the bulk of an import, and both sides pay for each name and each string of each row.
 */
export const writeUsed = defineQuery({
  name: 'write-used',
  access: 'write',
  timeoutMs: 300_000,
  params: z.object({
    accounts: z.array(z.tuple([z.string(), z.array(use)])),
    batchSets: z.array(z.array(z.string())),
  }),
  row: z.object({}),
  text: cypher`
    UNWIND $accounts AS account
    MATCH (a:${label('Account')} {id: account[0]})
    UNWIND account[1] AS use
    MATCH (i:${label('Identifier')} {id: use[0]})
    MERGE (a)-[u:${relType('USED')}]->(i)
    SET u.firstSeen = toInteger(use[1]), u.lastSeen = toInteger(use[2]), u.count = toInteger(use[3]),
      u.hourOfWeek = use[4], u.batchIds = $batchSets[toInteger(use[5])]`,
});

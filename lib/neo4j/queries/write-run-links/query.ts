import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/**
 * Links of one run, stored once, from the smaller account id to the larger. Planned anew each time: a plan made while there are no
 * links reads all of them for each row, and would be kept while they become many.
 */
export const writeRunLinks = defineQuery({
  name: 'write-run-links',
  access: 'write',
  timeoutMs: 120_000,
  params: z.object({ runId: z.string(), rows: z.array(z.custom<Record<string, unknown>>()).max(5_000) }),
  row: z.object({}),
  text: cypher`
    CYPHER replan=force
    UNWIND $rows AS row
    MATCH (a:${label('Account')} {id: row.accountA})
    MATCH (b:${label('Account')} {id: row.accountB})
    MERGE (a)-[l:${relType('LINKED')} {runId: $runId}]->(b)
    SET l.weight = row.weight, l.probability = row.probability, l.isStrong = row.isStrong, l.families = row.families,
      l.reasons = row.reasons, l.reasonBits = row.reasonBits`,
});

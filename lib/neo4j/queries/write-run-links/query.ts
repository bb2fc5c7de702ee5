import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { rowsOfNextPart, rowsPerPartMax, runPartParams } from '@/lib/neo4j/run-part-cypher';

/** Links of one run, from the smaller account id to the larger. */
export const writeRunLinks = defineQuery({
  name: 'write-run-links',
  access: 'write',
  timeoutMs: 120_000,
  params: z.object({
    ...runPartParams,
    rows: z.array(z.custom<Record<string, unknown>>()).max(rowsPerPartMax),
  }),
  row: z.object({}),
  text: cypher`
    ${rowsOfNextPart}
    MATCH (a:${label('Account')} {id: row.accountA})
    MATCH (b:${label('Account')} {id: row.accountB})
    CREATE (a)-[:${relType('LINKED')} {runId: $runId, weight: row.weight, probability: row.probability, isStrong: row.isStrong,
      families: row.families, reasons: row.reasons, reasonBits: row.reasonBits}]->(b)`,
});

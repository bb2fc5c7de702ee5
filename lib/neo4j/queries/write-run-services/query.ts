import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { rowsOfNextPart, rowsPerPartMax, runPartParams } from '@/lib/neo4j/run-part-cypher';

/** Clusters that served campaigns, as one run found them. */
export const writeRunServices = defineQuery({
  name: 'write-run-services',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({
    ...runPartParams,
    rows: z
      .array(
        z.object({
          clusterId: z.string(),
          campaignId: z.string(),
          accounts: z.int(),
          exchanges: z.int(),
        }),
      )
      .max(rowsPerPartMax),
  }),
  row: z.object({}),
  text: cypher`
    ${rowsOfNextPart}
    MATCH (k:${label('Cluster')} {id: row.clusterId})
    MATCH (c:${label('Campaign')} {id: row.campaignId})
    CREATE (k)-[:${relType('SERVED')} {runId: $runId, accounts: toInteger(row.accounts), exchanges: toInteger(row.exchanges)}]->(c)`,
});

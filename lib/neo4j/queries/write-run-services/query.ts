import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Clusters that served campaigns, as one run found them. */
export const writeRunServices = defineQuery({
  name: 'write-run-services',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({
    runId: z.string(),
    rows: z
      .array(
        z.object({
          clusterId: z.string(),
          campaignId: z.string(),
          accounts: z.int(),
          exchanges: z.int(),
        }),
      )
      .max(5_000),
  }),
  row: z.object({}),
  text: cypher`
    UNWIND $rows AS row
    MATCH (k:${label('Cluster')} {id: row.clusterId})
    MATCH (c:${label('Campaign')} {id: row.campaignId})
    MERGE (k)-[s:${relType('SERVED')} {runId: $runId}]->(c)
    SET s.accounts = toInteger(row.accounts), s.exchanges = toInteger(row.exchanges)`,
});

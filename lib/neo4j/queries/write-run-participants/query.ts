import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { rowsOfNextPart, rowsPerPartMax, runPartParams } from '@/lib/neo4j/run-part-cypher';

/** Accounts that took part in campaigns, as one run found them. */
export const writeRunParticipants = defineQuery({
  name: 'write-run-participants',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({
    ...runPartParams,
    rows: z.array(z.custom<Record<string, unknown>>()).max(rowsPerPartMax),
  }),
  row: z.object({}),
  text: cypher`
    ${rowsOfNextPart}
    MATCH (a:${label('Account')} {id: row.accountId})
    MATCH (c:${label('Campaign')} {id: row.campaignId})
    CREATE (a)-[:${relType('TOOK_PART')} {runId: $runId, exchanges: toInteger(row.exchanges), firstSeen: row.firstSeen,
      lastSeen: row.lastSeen}]->(c)`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Campaigns as one run found them: the figures live on FOUND_BY, because a campaign outlives its runs. */
export const writeRunCampaigns = defineQuery({
  name: 'write-run-campaigns',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({
    runId: z.string(),
    now: z.number(),
    rows: z
      .array(
        z.object({
          id: z.string(),
          exchanges: z.number(),
          accounts: z.int(),
          firstSeen: z.number(),
          lastSeen: z.number(),
          clusteredShare: z.number(),
          detail: z.string(),
        }),
      )
      .max(1_000),
  }),
  row: z.object({}),
  text: cypher`
    MATCH (r:${label('Run')} {id: $runId})
    UNWIND $rows AS row
    MERGE (c:${label('Campaign')} {id: row.id}) ON CREATE SET c.createdAt = $now
    MERGE (c)-[f:${relType('FOUND_BY')}]->(r)
    SET f.runId = $runId, f.exchanges = row.exchanges, f.accounts = toInteger(row.accounts), f.firstSeen = row.firstSeen,
      f.lastSeen = row.lastSeen, f.clusteredShare = row.clusteredShare, f.detail = row.detail`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Accounts that took part in campaigns, as one run found them. Planned anew each time, as links are (write-run-links). */
export const writeRunParticipants = defineQuery({
  name: 'write-run-participants',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({ runId: z.string(), rows: z.array(z.custom<Record<string, unknown>>()).max(5_000) }),
  row: z.object({}),
  text: cypher`
    CYPHER replan=force
    UNWIND $rows AS row
    MATCH (a:${label('Account')} {id: row.accountId})
    MATCH (c:${label('Campaign')} {id: row.campaignId})
    MERGE (a)-[t:${relType('TOOK_PART')} {runId: $runId}]->(c)
    SET t.exchanges = toInteger(row.exchanges), t.firstSeen = row.firstSeen, t.lastSeen = row.lastSeen`,
});

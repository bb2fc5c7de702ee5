import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** How many accounts took part in a campaign. */
export const countRunParticipants = defineQuery({
  name: 'count-run-participants',
  access: 'read',
  params: z.object({ runId: z.string(), campaignId: z.string() }),
  row: z.object({ total: z.int() }),
  text: cypher`
    MATCH (:${label('Campaign')} {id: $campaignId})<-[t:${relType('TOOK_PART')} {runId: $runId}]-()
    RETURN count(t) AS total`,
});

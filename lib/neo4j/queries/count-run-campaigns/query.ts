import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** How many campaigns a run found. */
export const countRunCampaigns = defineQuery({
  name: 'count-run-campaigns',
  access: 'read',
  params: z.object({ runId: z.string() }),
  row: z.object({ total: z.int() }),
  text: cypher`
    MATCH (:${label('Run')} {id: $runId})<-[f:${relType('FOUND_BY')}]-(:${label('Campaign')})
    RETURN count(f) AS total`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** A campaign as one run found it. */
export const findRunCampaign = defineQuery({
  name: 'find-run-campaign',
  access: 'read',
  params: z.object({ runId: z.string(), campaignId: z.string() }),
  row: z.object({ detail: z.string() }),
  text: cypher`
    MATCH (:${label('Campaign')} {id: $campaignId})-[f:${relType('FOUND_BY')}]->(:${label('Run')} {id: $runId})
    RETURN f.detail AS detail`,
});

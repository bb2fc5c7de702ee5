import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Removes which clusters served a run's campaigns, and the campaigns that no other run found. Participants must be gone already. */
export const removeRunCampaigns = defineQuery({
  name: 'remove-run-campaigns',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({ runId: z.string() }),
  row: z.object({}),
  text: cypher`
    MATCH (:${label('Run')} {id: $runId})<-[f:${relType('FOUND_BY')}]-(c:${label('Campaign')})
    OPTIONAL MATCH (c)<-[s:${relType('SERVED')} {runId: $runId}]-()
    DELETE s, f
    WITH DISTINCT c WHERE NOT EXISTS { (c)-[:${relType('FOUND_BY')}]->() }
    DETACH DELETE c`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

const params = z.object({ id: z.string() });
const row = z.object({ removed: z.int() });

/** Takes the claim off a cluster. Why is in the history of its ladder. */
export const withdrawClusterAttribution = defineQuery({
  name: 'withdraw-cluster-attribution',
  access: 'write',
  params,
  row,
  text: cypher`
    MATCH (:${label('Cluster')} {id: $id})-[a:${relType('ATTRIBUTED_TO')}]->(:${label('Operator')})
    DELETE a RETURN count(*) AS removed`,
});

/** Takes the claim off a campaign. */
export const withdrawCampaignAttribution = defineQuery({
  name: 'withdraw-campaign-attribution',
  access: 'write',
  params,
  row,
  text: cypher`
    MATCH (:${label('Campaign')} {id: $id})-[a:${relType('ATTRIBUTED_TO')}]->(:${label('Operator')})
    DELETE a RETURN count(*) AS removed`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

const params = z.object({
  id: z.string(),
  operatorId: z.string(),
  stage: z.string(),
  judgementId: z.string().nullable(),
  now: z.number(),
});
const row = z.object({ operatorId: z.string() });

/** Ties a cluster to the operator its ladder names. */
export const attributeCluster = defineQuery({
  name: 'attribute-cluster',
  access: 'write',
  params,
  row,
  text: cypher`
    MATCH (c:${label('Cluster')} {id: $id})
    MATCH (o:${label('Operator')} {id: $operatorId})
    MERGE (c)-[a:${relType('ATTRIBUTED_TO')}]->(o)
    SET a.stage = $stage, a.judgementId = $judgementId, a.at = $now
    RETURN o.id AS operatorId`,
});

/** Ties a campaign to the operator its ladder names. */
export const attributeCampaign = defineQuery({
  name: 'attribute-campaign',
  access: 'write',
  params,
  row,
  text: cypher`
    MATCH (c:${label('Campaign')} {id: $id})
    MATCH (o:${label('Operator')} {id: $operatorId})
    MERGE (c)-[a:${relType('ATTRIBUTED_TO')}]->(o)
    SET a.stage = $stage, a.judgementId = $judgementId, a.at = $now
    RETURN o.id AS operatorId`,
});

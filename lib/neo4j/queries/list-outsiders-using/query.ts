import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

const idsMax = 200;

/** Of the accounts that use a value, those that are confirmed in none of some clusters and campaigns: how many, and the first by id. */
export const listOutsidersUsing = defineQuery({
  name: 'list-outsiders-using',
  access: 'read',
  timeoutMs: 30_000,
  rowsMax: 1,
  params: z.object({
    identifierId: z.string(),
    runId: z.string(),
    clusterIds: z.array(z.string()).max(idsMax),
    campaignIds: z.array(z.string()).max(idsMax),
    limit: z.int().max(1_000),
  }),
  row: z.object({ total: z.int(), ids: z.array(z.string()) }),
  text: cypher`
    MATCH (:${label('Identifier')} {id: $identifierId})<-[:${relType('USED')}]-(a:${label('Account')})
    WHERE NOT EXISTS {
        MATCH (a)-[m:${relType('MEMBER_OF')} {runId: $runId}]->(c:${label('Cluster')})
        WHERE m.standing = 'confirmed' AND c.id IN $clusterIds
      }
      AND NOT EXISTS {
        MATCH (a)-[:${relType('TOOK_PART')} {runId: $runId}]->(p:${label('Campaign')})
        WHERE p.id IN $campaignIds
          AND EXISTS { (a)-[:${relType('MEMBER_OF')} {runId: $runId, standing: 'confirmed'}]->(:${label('Cluster')}) }
      }
    WITH a.id AS id ORDER BY id
    RETURN count(id) AS total, collect(id)[..toInteger($limit)] AS ids`,
});

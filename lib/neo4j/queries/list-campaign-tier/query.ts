import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Participants of one tier (see count-campaign-tiers), those with most exchanges first. */
export const listCampaignTier = defineQuery({
  name: 'list-campaign-tier',
  access: 'read',
  timeoutMs: 20_000,
  rowsMax: 30_000,
  params: z.object({
    campaignId: z.string(),
    runId: z.string(),
    tier: z.enum(['confirmed', 'probable', 'possible']),
    limit: z.int().max(30_000),
  }),
  row: z.object({
    accountId: z.string(),
    exchanges: z.int(),
    firstSeen: z.number(),
    lastSeen: z.number(),
    status: z.string().nullable(),
    clusterId: z.string().nullable(),
    standing: z.enum(['confirmed', 'possible']).nullable(),
  }),
  text: cypher`
    MATCH (:${label('Campaign')} {id: $campaignId})<-[t:${relType('TOOK_PART')} {runId: $runId}]-(a:${label('Account')})
    OPTIONAL MATCH (a)-[m:${relType('MEMBER_OF')} {runId: $runId}]->(c:${label('Cluster')})
    WITH a, t, m, c ORDER BY m.standing, c.id
    WITH a, t, collect(m.standing) AS standings, collect(c.id) AS clusters
    WITH a, t, standings[0] AS standing, clusters[0] AS clusterId
    WHERE $tier = CASE standing WHEN 'confirmed' THEN 'confirmed' WHEN 'possible' THEN 'probable' ELSE 'possible' END
    RETURN a.id AS accountId, toInteger(t.exchanges) AS exchanges, t.firstSeen AS firstSeen, t.lastSeen AS lastSeen,
      a.status AS status, clusterId, standing
    ORDER BY exchanges DESC, accountId LIMIT toInteger($limit)`,
});

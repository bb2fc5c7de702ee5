import { z } from 'zod';
import { campaignTiers } from '@/lib/contracts/campaign-reach';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/**
 * Participants by how sure they are: confirmed members of a cluster, accounts on a cluster's rim (probable), accounts in
 * no cluster that sent the same templates (possible). A member of two clusters counts once, at its better standing.
 */
export const countCampaignTiers = defineQuery({
  name: 'count-campaign-tiers',
  access: 'read',
  timeoutMs: 20_000,
  params: z.object({ campaignId: z.string(), runId: z.string() }),
  row: z.object({
    tier: z.enum(campaignTiers),
    accounts: z.int(),
    exchanges: z.number(),
    firstSeen: z.number().nullable(),
    lastSeen: z.number().nullable(),
    closed: z.int(),
  }),
  text: cypher`
    MATCH (:${label('Campaign')} {id: $campaignId})<-[t:${relType('TOOK_PART')} {runId: $runId}]-(a:${label('Account')})
    OPTIONAL MATCH (a)-[m:${relType('MEMBER_OF')} {runId: $runId}]->(:${label('Cluster')})
    WITH a, t, collect(m.standing) AS standings
    WITH a, t, CASE WHEN 'confirmed' IN standings THEN 'confirmed' WHEN 'possible' IN standings THEN 'probable'
      ELSE 'possible' END AS tier
    RETURN tier, count(a) AS accounts, sum(t.exchanges) AS exchanges, min(t.firstSeen) AS firstSeen,
      max(t.lastSeen) AS lastSeen, sum(CASE WHEN a.status IN ['banned', 'suspended', 'closed'] THEN 1 ELSE 0 END) AS closed`,
});

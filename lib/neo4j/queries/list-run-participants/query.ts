import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** One page of the accounts that took part in a campaign, in the asked order, with where the run puts them. */
export const listRunParticipants = defineQuery({
  name: 'list-run-participants',
  access: 'read',
  params: z.object({
    runId: z.string(),
    campaignId: z.string(),
    sort: z.enum(['accountId', 'exchanges', 'firstSeen', 'lastSeen']),
    descending: z.boolean(),
    offset: z.int().nonnegative(),
    limit: z.int().max(1_000),
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
    WITH a, t, CASE $sort WHEN 'accountId' THEN 0 ELSE coalesce(t[$sort], 0) END
      * CASE WHEN $descending THEN -1 ELSE 1 END AS key
    WITH a, t ORDER BY key, CASE WHEN $sort = 'accountId' AND $descending THEN '' ELSE a.id END, a.id DESC
    SKIP toInteger($offset) LIMIT toInteger($limit)
    OPTIONAL MATCH (a)-[m:${relType('MEMBER_OF')} {runId: $runId}]->(k:${label('Cluster')})
    RETURN a.id AS accountId, t.exchanges AS exchanges, t.firstSeen AS firstSeen, t.lastSeen AS lastSeen,
      a.status AS status, k.id AS clusterId, m.standing AS standing`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/**
 * Accounts with their best place in the run's clusters and the values they share with others. A cluster without a confirmed
 * member is a weak one.
 */
export const listActionAccounts = defineQuery({
  name: 'list-action-accounts',
  access: 'read',
  timeoutMs: 60_000,
  params: z.object({ accountIds: z.array(z.string()).max(500), runId: z.string(), degreeMax: z.int() }),
  row: z.object({
    id: z.string(),
    clusterId: z.string().nullable(),
    standing: z.enum(['confirmed', 'possible']).nullable(),
    membership: z.number().nullable(),
    isClusterWeak: z.boolean(),
    exchanges: z.number(),
    firstSeen: z.number().nullable(),
    lastSeen: z.number().nullable(),
    values: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        display: z.string(),
        degree: z.number(),
        hubClass: z.string().nullable(),
      }),
    ),
  }),
  text: cypher`
    UNWIND $accountIds AS accountId
    MATCH (a:${label('Account')} {id: accountId})
    OPTIONAL MATCH (a)-[m:${relType('MEMBER_OF')} {runId: $runId}]->(c:${label('Cluster')})
    WITH a, m, c ORDER BY m.standing, m.membership DESC, c.id
    WITH a, collect({clusterId: c.id, standing: m.standing, membership: m.membership})[0] AS place
    OPTIONAL MATCH (a)-[:${relType('USED')}]->(i:${label('Identifier')})
    WHERE i.degree > 1 AND i.degree <= toInteger($degreeMax)
    WITH a, place, collect(CASE WHEN i IS NULL THEN NULL ELSE {id: i.id, kind: i.kind, display: coalesce(i.display, i.value),
      degree: i.degree, hubClass: i.hubClass} END) AS values
    RETURN a.id AS id, place.clusterId AS clusterId, place.standing AS standing, place.membership AS membership,
      coalesce(place.standing, '') = 'possible' AND NOT EXISTS {
        MATCH (:${label('Cluster')} {id: place.clusterId})<-[k:${relType('MEMBER_OF')}]-(:${label('Account')})
        WHERE k.runId = $runId AND k.standing = 'confirmed'
      } AS isClusterWeak,
      toFloat(coalesce(a.exchanges, 0)) AS exchanges, a.firstSeen AS firstSeen, a.lastSeen AS lastSeen, values`,
});

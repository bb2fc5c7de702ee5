import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { accountRow } from '@/lib/neo4j/mappers/graph-node';

/** Accounts by id with their place in a run's clusters; ids that are unknown give no row. */
export const canvasAccounts = defineQuery({
  name: 'canvas-accounts',
  access: 'read',
  params: z.object({ ids: z.array(z.string()).max(1_000), runId: z.string().nullable() }),
  row: z.object({ account: accountRow }),
  text: cypher`
    MATCH (a:${label('Account')}) WHERE a.id IN $ids
    OPTIONAL MATCH (a)-[m:${relType('MEMBER_OF')} {runId: $runId}]->(c:${label('Cluster')})
    WITH a, head(collect({membership: m.standing, clusterId: c.id})) AS place
    RETURN {
      id: a.id, status: a.status, createdAt: a.createdAt, firstSeen: a.firstSeen, lastSeen: a.lastSeen,
      degree: COUNT { (a)-[:${relType('USED')}]->() },
      membership: place.membership, clusterId: place.clusterId, country: a.country, plan: a.plan,
      asn: head(COLLECT {
        MATCH (a)-[u:${relType('USED')}]->(n:${label('Network')} {kind: 'asn'})
        RETURN coalesce(n.display, n.value) ORDER BY u.count DESC, n.id LIMIT 1
      })
    } AS account`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/**
 * Values that two or more members of a cluster hold, by what they say about the cluster: rarity in bits × (members − 1)
 * × the share of the value's holders who are members. A hub is kept only where most of its holders are members.
 */
export const listClusterValues = defineQuery({
  name: 'list-cluster-values',
  access: 'read',
  timeoutMs: 20_000,
  params: z.object({ clusterId: z.string(), runId: z.string(), hubDegree: z.int(), limit: z.int().max(100) }),
  row: z.object({
    total: z.number(),
    values: z.array(z.object({ identifierId: z.string(), members: z.number(), degree: z.number() })),
  }),
  text: cypher`
    MATCH (w:${label('Account')}) WITH count(w) AS world
    MATCH (:${label('Cluster')} {id: $clusterId})<-[:${relType('MEMBER_OF')} {runId: $runId}]-(a:${label('Account')})
    MATCH (a)-[:${relType('USED')}]->(i:${label('Identifier')}) WHERE i.degree > 1
    WITH world, i, count(DISTINCT a) AS members
    WHERE members > 1 AND (i.degree <= toInteger($hubDegree) OR members * 2 >= i.degree)
    WITH i, members,
      log(toFloat(world) / i.degree) * (members - 1) * (toFloat(members) / i.degree) AS says
    ORDER BY says DESC, i.id
    WITH collect({identifierId: i.id, members: members, degree: i.degree}) AS values
    RETURN size(values) AS total, values[..toInteger($limit)] AS values`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Clusters of one run whose members use an identifier, those with the most users first. */
export const listIdentifierClusters = defineQuery({
  name: 'list-identifier-clusters',
  access: 'read',
  params: z.object({ identifierId: z.string(), runId: z.string(), limit: z.int().max(100) }),
  row: z.object({ clusterId: z.string(), members: z.number(), size: z.number() }),
  text: cypher`
    MATCH (:${label('Identifier')} {id: $identifierId})<-[:${relType('USED')}]-(a:${label('Account')})
          -[m:${relType('MEMBER_OF')}]->(c:${label('Cluster')})
    WHERE m.runId = $runId
    WITH c, count(DISTINCT a) AS members
    ORDER BY members DESC, c.id LIMIT toInteger($limit)
    RETURN c.id AS clusterId, members,
           COUNT { (c)<-[s:${relType('MEMBER_OF')}]-() WHERE s.runId = $runId } AS size`,
});

import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Clusters of one run whose id begins with the text. */
export const searchClusters = defineQuery({
  name: 'search-clusters',
  access: 'read',
  params: z.object({ text: z.string().min(1), runId: z.string(), limit: z.int().max(100) }),
  row: z.object({ id: z.string(), size: z.number() }),
  text: cypher`
    MATCH (c:${label('Cluster')}) WHERE c.id STARTS WITH $text
    WITH c, COUNT { (c)<-[m:${relType('MEMBER_OF')}]-() WHERE m.runId = $runId } AS size
    WHERE size > 0
    RETURN c.id AS id, size ORDER BY size DESC, id LIMIT toInteger($limit)`,
});

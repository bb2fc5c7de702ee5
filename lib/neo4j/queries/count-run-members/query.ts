import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Members of a cluster in one run, of one standing or all. */
export const countRunMembers = defineQuery({
  name: 'count-run-members',
  access: 'read',
  params: z.object({
    runId: z.string(),
    clusterId: z.string(),
    standing: z.enum(['confirmed', 'possible']).nullable(),
  }),
  row: z.object({ total: z.int() }),
  text: cypher`
    MATCH (:${label('Cluster')} {id: $clusterId})<-[m:${relType('MEMBER_OF')} {runId: $runId}]-()
    WHERE $standing IS NULL OR m.standing = $standing
    RETURN count(m) AS total`,
});

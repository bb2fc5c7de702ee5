import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { jobRow, returnJob } from '@/lib/neo4j/mappers/job';

/** Jobs in state `running`; a workspace has one at most, more only if the rule was broken. */
export const listRunningJobs = defineQuery({
  name: 'list-running-jobs',
  access: 'read',
  params: z.object({}),
  row: jobRow,
  text: cypher`
    MATCH (j:${label('Job')} {state: 'running'})
    WITH j ORDER BY j.id LIMIT 100
    ${returnJob}`,
});

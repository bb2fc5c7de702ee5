import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { jobRow, returnJob } from '@/lib/neo4j/mappers/job';

/** The newest jobs. Ids are time-ordered, so the id decides between jobs of one millisecond. */
export const listJobs = defineQuery({
  name: 'list-jobs',
  access: 'read',
  params: z.object({ limit: z.int().min(1).max(1000) }),
  row: jobRow,
  text: cypher`
    MATCH (j:${label('Job')})
    WITH j ORDER BY j.createdAt DESC, j.id DESC LIMIT toInteger($limit)
    ${returnJob}`,
});

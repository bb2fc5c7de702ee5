import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { jobRow, returnJob } from '@/lib/neo4j/mappers/job';

/** One job by id; no row when there is none. */
export const findJob = defineQuery({
  name: 'find-job',
  access: 'read',
  timeoutMs: 30_000,
  params: z.object({ id: z.string() }),
  row: jobRow,
  text: cypher`
    MATCH (j:${label('Job')} {id: $id})
    ${returnJob}`,
});

import { z } from 'zod';
import { jobKind, jobRunner } from '@/lib/contracts/jobs';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { jobRow, returnJob } from '@/lib/neo4j/mappers/job';

/** Enters a job in the queue. Repeating it with the same id changes nothing. */
export const createJob = defineQuery({
  name: 'create-job',
  access: 'write',
  timeoutMs: 30_000,
  params: z.object({
    id: z.string(),
    kind: jobKind,
    payload: z.string(),
    runner: jobRunner,
    createdAt: z.number(),
  }),
  row: jobRow,
  text: cypher`
    MERGE (j:${label('Job')} {id: $id})
    ON CREATE SET
      j.kind = $kind,
      j.payload = $payload,
      j.runner = $runner,
      j.state = 'queued',
      j.isCancelRequested = false,
      j.attempts = 0,
      j.createdAt = $createdAt,
      j.revision = 1
    ${returnJob}`,
});

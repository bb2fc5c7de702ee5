import { z } from 'zod';
import { type JobRecord, jobKind, jobRecord, jobRunner, jobState } from '@/lib/contracts/jobs';
import { type CypherText, cypher } from '@/lib/neo4j/cypher';

/** The properties of a Job node. Nested values are JSON text: Neo4j properties are flat. */
export const jobProperties = z.object({
  id: z.string(),
  kind: jobKind,
  payload: z.string(),
  runner: jobRunner,
  state: jobState,
  progress: z.string().nullish(),
  isCancelRequested: z.boolean(),
  attempts: z.number(),
  leaseOwner: z.string().nullish(),
  leaseUntil: z.number().nullish(),
  failure: z.string().nullish(),
  result: z.string().nullish(),
  createdAt: z.number(),
  startedAt: z.number().nullish(),
  finishedAt: z.number().nullish(),
  revision: z.number(),
});

/** What every job query returns. */
export const jobRow = z.object({ job: jobProperties });

/** `RETURN` clause of every job query that yields a job bound to `j`. */
export const returnJob: CypherText = cypher`RETURN properties(j) AS job`;

function parseJson(text: string | null | undefined): unknown {
  return text === null || text === undefined ? null : JSON.parse(text);
}

/** Turns the flat properties into the record that shells read. */
export function toJobRecord(row: z.infer<typeof jobRow>): JobRecord {
  const { job } = row;
  return jobRecord.parse({
    ...job,
    payload: parseJson(job.payload),
    progress: parseJson(job.progress),
    failure: parseJson(job.failure),
    result: parseJson(job.result),
    leaseOwner: job.leaseOwner ?? null,
    leaseUntil: job.leaseUntil ?? null,
    startedAt: job.startedAt ?? null,
    finishedAt: job.finishedAt ?? null,
  });
}

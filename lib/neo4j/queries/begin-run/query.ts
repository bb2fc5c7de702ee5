import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Enters a run that is being written; readers see it only when it is saved. */
export const beginRun = defineQuery({
  name: 'begin-run',
  access: 'write',
  params: z.object({
    runId: z.string(),
    version: z.string(),
    seed: z.int(),
    startedAt: z.number(),
    finishedAt: z.number(),
    inputFingerprint: z.string(),
    summary: z.string(),
  }),
  row: z.object({}),
  text: cypher`
    MERGE (r:${label('Run')} {id: $runId})
    SET r.kind = 'linkage', r.state = 'writing', r.version = $version, r.seed = $seed, r.startedAt = $startedAt,
      r.finishedAt = $finishedAt, r.createdAt = $finishedAt, r.inputFingerprint = $inputFingerprint,
      r.summary = $summary, r.isCurrent = coalesce(r.isCurrent, false)`,
});

import { z } from 'zod';
import { batchState } from '@/lib/contracts/imports';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { batchRow, returnBatch } from '@/lib/neo4j/mappers/batch';

/** Moves a batch to a state; the time of commit and roll-back is kept, report and failure stay unless given. */
export const setBatchState = defineQuery({
  name: 'set-batch-state',
  access: 'write',
  params: z.object({
    id: z.string(),
    state: batchState,
    at: z.number(),
    report: z.string().nullable(),
    failure: z.string().nullable(),
  }),
  row: batchRow,
  text: cypher`
    MATCH (b:${label('ImportBatch')} {id: $id})
    SET b.state = $state,
      b.committedAt = CASE $state WHEN 'committed' THEN $at ELSE b.committedAt END,
      b.rolledBackAt = CASE $state WHEN 'rolled_back' THEN $at ELSE b.rolledBackAt END,
      b.report = coalesce($report, b.report),
      b.failure = coalesce($failure, b.failure)
    ${returnBatch}`,
});

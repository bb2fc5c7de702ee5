import { z } from 'zod';
import { type BatchSummary, batchState, importReport } from '@/lib/contracts/imports';
import { importTable, promptPolicy } from '@/lib/contracts/jobs';
import { profileComparison } from '@/lib/domain/profile-comparison';
import { type CypherText, cypher } from '@/lib/neo4j/cypher';
import type { BatchRecord } from '@/lib/usecases/ports/batches';

/** The properties of an ImportBatch node. Nested values are JSON text: Neo4j properties are flat. */
const batchProperties = z.object({
  id: z.string(),
  state: batchState,
  promptPolicy,
  createdAt: z.number(),
  committedAt: z.number().nullish(),
  rolledBackAt: z.number().nullish(),
  failure: z.string().nullish(),
  report: z.string().nullish(),
  files: z.string(),
  overlaps: z.string(),
  kindFamilies: z.string(),
  /** Absent on batches from before comparisons could be declared. */
  comparisons: z.string().nullish(),
});

export const batchRow = z.object({ batch: batchProperties });

/** `RETURN` clause of every query that yields a batch bound to `b`. */
export const returnBatch: CypherText = cypher`RETURN properties(b) AS batch`;

const sourceFiles = z.array(
  z.object({ table: importTable, name: z.string(), sha256: z.string(), bytes: z.number() }),
);
const overlaps = z.array(z.object({ table: importTable, otherBatchId: z.string(), rows: z.number() }));

/** What shells show of a batch. */
export function toBatchSummary({ batch }: z.infer<typeof batchRow>): BatchSummary {
  return {
    id: batch.id,
    state: batch.state,
    promptPolicy: batch.promptPolicy,
    createdAt: batch.createdAt,
    committedAt: batch.committedAt ?? null,
    rolledBackAt: batch.rolledBackAt ?? null,
    failure: batch.failure ?? null,
    report: batch.report ? importReport.parse(JSON.parse(batch.report)) : null,
  };
}

/** Everything the import needs to know of a batch. */
export function toBatchRecord(row: z.infer<typeof batchRow>): BatchRecord {
  return {
    ...toBatchSummary(row),
    files: sourceFiles.parse(JSON.parse(row.batch.files)),
    overlaps: overlaps.parse(JSON.parse(row.batch.overlaps)),
    kindFamilies: z.record(z.string(), z.string()).parse(JSON.parse(row.batch.kindFamilies)),
    comparisons: z.array(profileComparison).parse(JSON.parse(row.batch.comparisons ?? '[]')),
  };
}

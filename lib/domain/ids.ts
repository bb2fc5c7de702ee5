import { z } from 'zod';

/** Branded ids. Ids are ours (never Neo4j's elementId) and are made only by the creators below. */
export const accountId = z.string().min(1).max(512).brand<'AccountId'>();

/** `<kind>:<normalised value>`; a value longer than 256 characters is replaced by `sha256-<hex>`. */
export const identifierId = z.string().min(3).max(400).brand<'IdentifierId'>();

/** `b_` + 16 hex characters of the batch's content hash. */
export const batchId = z
  .string()
  .regex(/^b_[0-9a-f]{16}$/)
  .brand<'BatchId'>();

/** `r_` + time-ordered id. */
export const runId = z
  .string()
  .regex(/^r_[0-9a-z]{8,32}$/)
  .brand<'RunId'>();

/** `c_` + id; the same cluster keeps its id from run to run. */
export const clusterId = z
  .string()
  .regex(/^c_[0-9a-z]{4,32}$/)
  .brand<'ClusterId'>();

/** `j_` + time-ordered id. */
export const jobId = z
  .string()
  .regex(/^j_[0-9a-z]{8,32}$/)
  .brand<'JobId'>();
export type JobId = z.infer<typeof jobId>;

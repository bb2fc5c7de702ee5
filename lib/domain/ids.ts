import { z } from 'zod';

/** Branded ids. Ids are ours (never Neo4j's elementId) and are made only by the creators below. */
export const accountId = z.string().min(1).max(512).brand<'AccountId'>();

/** `<kind>:<normalised value>`; a value longer than 256 characters is replaced by `sha256-<hex>`. */
export const identifierId = z.string().min(3).max(400).brand<'IdentifierId'>();

/** `j_` + time-ordered id. */
export const jobId = z
  .string()
  .regex(/^j_[0-9a-z]{8,32}$/)
  .brand<'JobId'>();
export type JobId = z.infer<typeof jobId>;

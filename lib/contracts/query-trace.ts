import { z } from 'zod';

/** One query as it was run for a figure or a picture. Its text is served by name. */
export const queryRecord = z.object({
  name: z.string().max(100),
  /** Lists longer than 20 are cut; `cut` says how long they were. */
  params: z.record(z.string(), z.unknown()),
  cut: z.record(z.string(), z.int()),
  rows: z.int().nonnegative(),
  /** Rows at which the query would have failed rather than be cut silently. */
  rowsMax: z.int().positive(),
});
export type QueryRecord = z.infer<typeof queryRecord>;

/** The text of a query as this Skein runs it. */
export const queryText = z.object({
  name: z.string(),
  /** Cypher with named parameters. */
  text: z.string(),
  rowsMax: z.int().positive(),
  timeoutMs: z.int().positive(),
});
export type QueryText = z.infer<typeof queryText>;

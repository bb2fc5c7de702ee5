import { z } from 'zod';

/** Problem details (RFC 9457) as every route returns them; `instance` is the id to quote. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  /** Stable code of the failure, e.g. `not_found`. */
  code: z.string(),
  remedy: z.string().optional(),
  /** Seconds to wait before asking again. */
  retryAfter: z.number().optional(),
  /** Where the input was wrong: a path such as `query.limit` and why. */
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;

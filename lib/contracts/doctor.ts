import { z } from 'zod';

/** One thing that was looked at. `warn`: works, but someone should know; `fail`: makes the exit code non-zero. */
export const doctorCheck = z.object({
  id: z.string(),
  area: z.enum(['machine', 'database', 'graph', 'lake']),
  title: z.string(),
  status: z.enum(['ok', 'warn', 'fail']),
  /** What was found. */
  detail: z.string(),
  remedy: z.string().optional(),
});
export type DoctorCheck = z.infer<typeof doctorCheck>;

export const doctorReport = z.object({
  dataDir: z.string(),
  isHealthy: z.boolean(),
  checks: z.array(doctorCheck),
});
export type DoctorReport = z.infer<typeof doctorReport>;

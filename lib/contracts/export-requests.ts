import { z } from 'zod';
import { exportChoice } from '@/lib/contracts/evidence';
import { jobRecord } from '@/lib/contracts/jobs';

const person = z.object({ id: z.string(), name: z.string() });
const time = z.number();

export const exportRequestStates = ['waiting', 'approved', 'declined'] as const;

/** An export that waits for, or got, the word of a second person. Times are epoch ms UTC. */
export const exportRequest = z.object({
  id: z.string(),
  state: z.enum(exportRequestStates),
  choice: exportChoice,
  requestedBy: person,
  requestedAt: time,
  decidedBy: person.nullable(),
  decidedAt: time.nullable(),
  /** Why it was declined, or what the second person noted. */
  reason: z.string().nullable(),
  /** The job that makes the bundle, once approved. */
  jobId: z.string().nullable(),
});
export type ExportRequest = z.infer<typeof exportRequest>;

/** What asking for an export gave: a job that is under way, or a request that waits for a second person. */
export const exportStarted = z.object({ job: jobRecord.nullable(), request: exportRequest.nullable() });
export type ExportStarted = z.infer<typeof exportStarted>;

/** A second person's word. Declining takes a reason. */
export const exportDecision = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('approve'), reason: z.string().trim().max(500).optional() }),
  z.object({ decision: z.literal('decline'), reason: z.string().trim().min(1).max(500) }),
]);
export type ExportDecision = z.infer<typeof exportDecision>;

export const exportRequestList = z.object({
  requests: z.array(exportRequest),
  leftOut: z.int().nonnegative(),
});

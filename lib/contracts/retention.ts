import { z } from 'zod';
import { importTable } from '@/lib/contracts/jobs';

const count = z.int().nonnegative();
const time = z.number();

/** What goes by age: tables of the lake whose rows have a time, and what Skein keeps of its own running. */
export const retainedThings = [
  'accounts',
  'payments',
  'logins',
  'exchanges',
  'usage',
  'identifiers',
  'relations',
  'sessions',
  'notifications',
  'jobs',
] as const;
export const retainedThing = z.enum(retainedThings);
export type RetainedThing = z.infer<typeof retainedThing>;

const days = z.int().min(1).max(36_500);

/** How long each thing is kept, in days; what is not named is kept. */
export const retentionPolicies = z.object({
  days: z.partialRecord(retainedThing, days),
  /** Runs when the data folder is opened, at most once a day. */
  runsOnOpen: z.boolean().default(false),
});
export type RetentionPolicies = z.output<typeof retentionPolicies>;

/** What would go, or went, at a moment. */
export const retentionExtent = z.object({
  at: time,
  /** Rows older than their table's policy, by batch; `heldBack` stay because of a legal hold. */
  rows: z.array(z.object({ table: importTable, batchId: z.string(), rows: count, heldBack: count })),
  sessions: count,
  notifications: count,
  jobs: count,
});
export type RetentionExtent = z.infer<typeof retentionExtent>;

export const retentionState = z.object({
  policies: retentionPolicies,
  /** When it last ran to its end. */
  lastRunAt: time.nullable(),
  wouldGo: retentionExtent,
});
export type RetentionState = z.infer<typeof retentionState>;

import { z } from 'zod';

/** Suspicion, kept apart from linkage: how a group stands against the crowd, never a reason for a link. */
export const signalIds = [
  'exchanges_per_day',
  'exchanges_per_active_hour',
  'tokens_per_exchange',
  'input_tokens',
  'output_tokens',
  'active_hours',
  'hour_entropy',
  'interval_variation',
  'interval_entropy',
  'capability_concentration',
  'capability_entropy',
  'prompt_repetition',
  'latency_ms',
  'latency_variation',
  'spend',
  'life_days',
] as const;
export const signalId = z.enum(signalIds);
export type SignalId = z.infer<typeof signalId>;

export const crowdSignal = z.object({
  id: signalId,
  title: z.string(),
  /** How it is computed, in one sentence. */
  meaning: z.string(),
  unit: z.string(),
  /** Median over the group's accounts that have the signal. */
  value: z.number(),
  /** Median over all accounts that have it. */
  crowd: z.number(),
  /** Percentile of `value` among all accounts that have the signal, 0 to 100. */
  percentile: z.number().min(0).max(100),
  /** Accounts of the group that have the signal. */
  accounts: z.int().positive(),
});
export type CrowdSignal = z.infer<typeof crowdSignal>;

/** What happened on one day (UTC). */
export const activityDay = z.object({
  from: z.number(),
  exchanges: z.int().nonnegative(),
  logins: z.int().nonnegative(),
  payments: z.int().nonnegative(),
  signUps: z.int().nonnegative(),
});
export type ActivityDay = z.infer<typeof activityDay>;

/** Activity of a group, and how it stands against the crowd. Empty lists where the lake holds nothing of the sort. */
export const groupActivity = z.object({
  days: z.array(activityDay),
  /** 168 counts from Monday 00:00 UTC, logins and exchanges; null when no time is known. */
  hourOfWeek: z.array(z.int().nonnegative()).length(168).nullable(),
  signals: z.array(crowdSignal),
});
export type GroupActivity = z.infer<typeof groupActivity>;

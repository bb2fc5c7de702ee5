import { z } from 'zod';

/** Chains of links between accounts: how many per pair, in which run (the current one unless named). */
export const pathsRequest = z.object({
  accountIds: z.array(z.string().min(1).max(512)).min(2).max(12),
  runId: z.string().optional(),
  pathsPerPair: z.int().min(1).max(10).default(3),
});
export type PathsInput = z.input<typeof pathsRequest>;

const step = z.object({
  accountA: z.string(),
  accountB: z.string(),
  weightBits: z.number(),
  probability: z.number().min(0).max(1),
});

const rankedPath = z.object({
  from: z.string(),
  to: z.string(),
  /** 1 is the strongest; each further one avoids the weakest steps of those before it. */
  rank: z.int().positive(),
  steps: z.array(step),
  /** Index of the step with the fewest bits. */
  weakestStep: z.int().nonnegative(),
});

export const pathsResult = z.object({
  runId: z.string(),
  paths: z.array(rankedPath),
  /** Accounts that no chain joins to the first one asked for. */
  apart: z.array(z.string()),
});
export type PathsResult = z.infer<typeof pathsResult>;

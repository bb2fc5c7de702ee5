import { z } from 'zod';

/** Accounts that may be laid beside each other, and slices of time across them. */
export const laneLimits = { accountsMax: 60, slices: 180 } as const;

/** When each of some accounts sent exchanges, in slices of equal length. */
export const activityLanes = z.object({
  /** Epoch ms UTC: start of the first slice and end of the last. */
  from: z.number(),
  to: z.number(),
  lanes: z.array(
    z.object({
      accountId: z.string(),
      /** Exchanges per slice; `laneLimits.slices` figures. */
      counts: z.array(z.int().nonnegative()),
      /** First and last exchange, epoch ms UTC. */
      first: z.number(),
      last: z.number(),
    }),
  ),
  /** Accounts asked for that have no exchange with a time. */
  silent: z.int().nonnegative(),
});
export type ActivityLanes = z.infer<typeof activityLanes>;
export type ActivityLane = ActivityLanes['lanes'][number];

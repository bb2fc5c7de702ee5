import { z } from 'zod';
import { family, share } from '@/lib/contracts/figures';

/** One scored pair of a run; `accountA` sorts before `accountB`. */
export const linkRow = z.object({
  accountA: z.string(),
  accountB: z.string(),
  weightBits: z.number(),
  probability: share,
  isStrong: z.boolean(),
  families: z.array(family),
});
export type LinkRow = z.infer<typeof linkRow>;

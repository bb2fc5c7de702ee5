import { z } from 'zod';

/** What a small export of a canvas states of itself. Times are epoch ms UTC. */
export const canvasProvenance = z.object({
  /** The run whose findings are drawn; null where no linkage has run. `dataAsOf`: when it read the data. */
  run: z.object({ runId: z.string(), method: z.string(), dataAsOf: z.number() }).nullable(),
  exportedBy: z.string(),
  exportedAt: z.number(),
  tool: z.object({ name: z.string(), version: z.string() }),
});
export type CanvasProvenance = z.infer<typeof canvasProvenance>;

import { z } from 'zod';
import { canvasProvenance } from '@/lib/contracts/canvas-provenance';
import { handle } from '@/lib/server/handle';
import { stateProvenance } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'What a picture or table made of a canvas states of itself: run, data, who, when, with what.',
    query: z.object({ run: z.string().optional() }),
    response: canvasProvenance,
  },
  ({ query: { run } }, { deps, actor }) => stateProvenance(deps, { runId: run }, actor),
);

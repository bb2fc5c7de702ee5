import { z } from 'zod';
import { canvasDifference } from '@/lib/contracts/views';
import { handle } from '@/lib/server/handle';
import { compareRevisions } from '@/lib/server/use-cases';

const number = z.coerce.number().int().positive();

export const GET = handle(
  {
    access: 'work.read',
    summary: 'What differs between two versions.',
    params: z.object({ viewId: z.string() }),
    query: z.object({ from: number, to: number }),
    response: canvasDifference,
  },
  ({ params: { viewId }, query }, { deps, actor }) => compareRevisions(deps, { viewId, ...query }, actor),
);

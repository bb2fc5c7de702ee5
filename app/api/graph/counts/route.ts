import { z } from 'zod';
import { neighbourCounts } from '@/lib/contracts/graph';
import { nodeKey } from '@/lib/domain/graph-element';
import { handle } from '@/lib/server/handle';
import { countNeighbours } from '@/lib/server/use-cases';

const query = z.object({ key: nodeKey, run: z.string().optional() });

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'How many neighbours of each kind a node has.',
    query,
    response: neighbourCounts,
  },
  ({ query: { key, run } }, { deps }) => countNeighbours(deps, { key, runId: run }),
);

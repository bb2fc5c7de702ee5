import { seedsRequest, seedsResult } from '@/lib/contracts/graph';
import { handle } from '@/lib/server/handle';
import { matchSeeds } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'facts.read',
    summary: 'Which pasted values are known to the graph. Changes nothing.',
    body: seedsRequest,
    response: seedsResult,
  },
  ({ body }, { deps }) => matchSeeds(deps, body),
);

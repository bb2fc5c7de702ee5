import { pathsRequest, pathsResult } from '@/lib/contracts/paths';
import { handle } from '@/lib/server/handle';
import { findPaths } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'facts.read',
    pace: 'expand',
    summary: 'Shortest and strongest paths between nodes. Changes nothing.',
    body: pathsRequest,
    response: pathsResult,
  },
  ({ body }, { deps, signal }) => findPaths(deps, body, signal),
);

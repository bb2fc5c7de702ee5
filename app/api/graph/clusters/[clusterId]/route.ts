import { z } from 'zod';
import { clusterGraph } from '@/lib/contracts/graph';
import { handle } from '@/lib/server/handle';
import { loadClusterGraph, withQueries } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'The first picture of a cluster for the canvas.',
    params: z.object({ clusterId: z.string().min(1).max(64) }),
    query: z.object({ run: z.string().optional() }),
    response: clusterGraph,
  },
  ({ params, query }, { deps, signal }) =>
    withQueries(() => loadClusterGraph(deps, { clusterId: params.clusterId, runId: query.run }, signal)),
);

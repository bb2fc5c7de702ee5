import { z } from 'zod';
import { clusterPage, clusterSorts } from '@/lib/contracts/clusters';
import { handle } from '@/lib/server/handle';
import { listClusters } from '@/lib/server/use-cases';

const query = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  sort: z.enum(clusterSorts).default('size'),
  descending: z.stringbool().default(true),
});

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'Clusters of the current run, page by page.',
    query,
    response: clusterPage,
  },
  ({ query: page }, { deps }) => listClusters(deps, page),
);

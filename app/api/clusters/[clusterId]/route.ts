import { z } from 'zod';
import { clusterDetail } from '@/lib/contracts/clusters';
import { handle } from '@/lib/server/handle';
import { getCluster } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'A cluster of the current run.',
    params: z.object({ clusterId: z.string() }),
    response: clusterDetail,
  },
  ({ params }, { deps }) => getCluster(deps, params),
);

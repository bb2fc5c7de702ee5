import { z } from 'zod';
import { clusterExplanation } from '@/lib/contracts/explanation';
import { handle } from '@/lib/server/handle';
import { explainCluster } from '@/lib/server/use-cases';

const query = z.object({ cluster: z.string().min(1).max(64), run: z.string().optional() });

export const GET = handle(
  { access: 'facts.read', summary: 'Why a cluster holds together.', query, response: clusterExplanation },
  ({ query: { cluster, run } }, { deps }) =>
    explainCluster(deps, { clusterId: cluster, ...(run === undefined ? {} : { runId: run }) }),
);

import { ClusterReasons } from '@/components/clusters/cluster-reasons';
import { load } from '@/lib/server/load';
import { explainCluster } from '@/lib/server/use-cases';

/** What holds the cluster together; nothing where it cannot be read. */
export async function ClusterExplanation({ clusterId }: { clusterId: string }) {
  const { data } = await load({ access: 'facts.read', about: { clusterId } }, (deps) =>
    explainCluster(deps, { clusterId }),
  );
  return data ? <ClusterReasons explanation={data} /> : null;
}

import { History } from '@/components/clusters/history';
import { load } from '@/lib/server/load';
import { getClusterHistory } from '@/lib/server/use-cases';

/** The cluster through the runs; nothing where it cannot be read. */
export async function ClusterHistory({ clusterId }: { clusterId: string }) {
  const { data } = await load({ access: 'facts.read', about: { clusterId } }, (deps) =>
    getClusterHistory(deps, { clusterId }),
  );
  return data ? <History history={data} /> : null;
}

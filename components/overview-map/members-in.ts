import type { Overview, SubCluster } from '@/lib/contracts/overview';
import type { MapTarget } from './map-scene';

export interface TargetMembers {
  readonly title: string;
  readonly clusterId: string;
  readonly subCluster: SubCluster | undefined;
  /** Those drawn; of a cluster too large for the map fewer than `size`. */
  readonly members: readonly { readonly accountId: string; readonly standing: 'confirmed' | 'possible' }[];
  readonly size: number;
}

/** The exact list behind a part of the map. */
export function membersIn(overview: Overview, target: MapTarget): TargetMembers {
  const { clusters, subClusters } = overview;
  if (target.type === 'cluster') {
    const cluster = clusters[target.index];
    const subs = subClusters.slice(cluster?.from ?? 0, (cluster?.from ?? 0) + (cluster?.count ?? 0));
    const clusterId = cluster?.clusterId ?? '';
    return {
      title: clusterId,
      clusterId,
      subCluster: undefined,
      members: subs.flatMap(({ from, size }) => listed(overview, from, size)),
      size: cluster?.size ?? 0,
    };
  }
  const index =
    target.type === 'sub-cluster'
      ? target.index
      : subClusters.findIndex(({ from, size }) => target.index >= from && target.index < from + size);
  const subCluster = subClusters[index];
  const clusterId = clusters[subCluster?.cluster ?? 0]?.clusterId ?? '';
  const isAccount = target.type === 'account';
  const [from, size] = isAccount ? [target.index, 1] : [subCluster?.from ?? 0, subCluster?.size ?? 0];
  return {
    title: isAccount ? (overview.accounts[target.index] ?? '') : `Sub-cluster of ${clusterId}`,
    clusterId,
    subCluster: isAccount ? undefined : subCluster,
    members: listed(overview, from, size),
    size,
  };
}

function listed({ accounts, standings }: Overview, from: number, size: number): TargetMembers['members'] {
  return accounts.slice(from, from + size).map((accountId, index) => ({
    accountId,
    standing: standings[from + index] === 'c' ? ('confirmed' as const) : ('possible' as const),
  }));
}

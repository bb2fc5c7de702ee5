import type { ClusterSummary, MemberRow } from '@/lib/contracts/clusters';
import type { CsvCell } from '@/lib/export/csv';

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

export const clusterCsvHeader = [
  'cluster_id',
  'run_id',
  'standing',
  'confirmed_accounts',
  'possible_accounts',
  'exchanges',
  'input_tokens',
  'output_tokens',
  'first_seen',
  'last_seen',
  'strength',
  'density',
  'families',
] as const;

/** One line of the clusters' CSV; times in ISO 8601, families as `payment:0.61 device:0.39`. */
export function toClusterCells(cluster: ClusterSummary): CsvCell[] {
  return [
    cluster.clusterId,
    cluster.runId,
    cluster.standing,
    cluster.size,
    cluster.possible,
    cluster.exchanges,
    cluster.inputTokens,
    cluster.outputTokens,
    iso(cluster.firstSeen),
    iso(cluster.lastSeen),
    cluster.strength,
    cluster.density,
    cluster.families.map(({ family, share }) => `${family}:${share.toFixed(3)}`).join(' '),
  ];
}

export const memberCsvHeader = [
  'account_id',
  'cluster_id',
  'standing',
  'membership',
  'margin_bits',
  'status',
  'created_at',
  'first_seen',
  'last_seen',
  'exchanges',
  'links',
] as const;

export function toMemberCells(clusterId: string, member: MemberRow): CsvCell[] {
  return [
    member.accountId,
    clusterId,
    member.standing,
    member.membership,
    member.margin,
    member.status,
    iso(member.createdAt),
    iso(member.firstSeen),
    iso(member.lastSeen),
    member.exchanges,
    member.links,
  ];
}

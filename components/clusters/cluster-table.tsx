'use client';

import { Download } from 'lucide-react';
import { parseAsBoolean, parseAsString, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { clusterColumns } from '@/components/clusters/columns';
import { ButtonAnchor } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { formatQuantity } from '@/components/ui/format/number';
import { SearchInput } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { DataTable } from '@/components/ui/table/data-table';
import type { ClusterSummary } from '@/lib/contracts/clusters';

const filters = {
  find: parseAsString.withDefault(''),
  confirmedOnly: parseAsBoolean.withDefault(false),
};

/** All clusters of the run, to sort, filter and take away as CSV. The filters live in the URL. */
export function ClusterTable({
  clusters,
  leftOut,
  height,
  isCompact = false,
}: {
  clusters: readonly ClusterSummary[];
  /** Clusters of the run that are not in `clusters`. */
  leftOut: number;
  height?: string;
  /** Fewer columns, for a place beside others. */
  isCompact?: boolean;
}) {
  const [{ find, confirmedOnly }, setFilters] = useQueryStates(filters);
  const columns = useMemo(() => clusterColumns(isCompact), [isCompact]);
  const shown = useMemo(
    () =>
      clusters.filter(
        (cluster) =>
          cluster.clusterId.includes(find.trim()) && (!confirmedOnly || cluster.standing === 'confirmed'),
      ),
    [clusters, find, confirmedOnly],
  );
  const actions = (
    <>
      <SearchInput
        label="Find by id"
        value={find}
        onChange={(value) => void setFilters({ find: value })}
        className="w-44"
      />
      <Checkbox
        label="Confirmed only"
        checked={confirmedOnly}
        onChange={(checked) => void setFilters({ confirmedOnly: checked })}
      />
      <ButtonAnchor size="sm" href="/api/clusters/csv" download>
        <Download aria-hidden className="size-3.5" /> CSV
      </ButtonAnchor>
    </>
  );
  return (
    <Panel
      title="Clusters"
      description={`${formatQuantity(shown.length, 'cluster')}${leftOut > 0 ? `; ${leftOut} smaller ones are left out here and are in the CSV` : ''}`}
      actions={actions}
      isFlush
    >
      <DataTable
        label="Clusters"
        columns={columns}
        rows={shown}
        rowId={(row) => row.clusterId}
        sort={{ by: 'size', isDescending: true }}
        {...(height ? { height } : {})}
        empty={
          <EmptyState title="No cluster fits the filter">Clear the filter to see all of them.</EmptyState>
        }
      />
    </Panel>
  );
}

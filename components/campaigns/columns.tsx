import Link from 'next/link';
import { eventColumn, exchangesColumn, spanColumn, tokensColumn } from '@/components/clusters/common-columns';
import { hrefs } from '@/components/shell/hrefs';
import { formatCount, formatShare } from '@/components/ui/format/number';
import type { Column } from '@/components/ui/table/types';
import type { CampaignSummary } from '@/lib/contracts/campaigns';

const capabilitiesShown = 3;

export const campaignColumns: readonly Column<CampaignSummary>[] = [
  {
    id: 'campaign',
    header: 'Campaign',
    sortValue: (row) => row.campaignId,
    cell: (row) => (
      <Link
        href={hrefs.campaign(row.campaignId)}
        className="font-mono font-medium underline-offset-2 hover:underline"
      >
        {row.campaignId}
      </Link>
    ),
  },
  {
    id: 'capabilities',
    header: 'Capabilities',
    title: 'Share of the campaign’s exchanges by capability, most first',
    sortValue: (row) => row.capabilities[0]?.capability ?? null,
    cell: ({ capabilities }) =>
      capabilities
        .slice(0, capabilitiesShown)
        .map(({ capability, share }) => `${capability} ${formatShare(share)}`)
        .join(', '),
    has: (row) => row.capabilities.length > 0,
  },
  exchangesColumn,
  tokensColumn,
  {
    id: 'accounts',
    header: 'Accounts',
    title: 'Accounts that took part',
    align: 'end',
    sortValue: (row) => row.accounts,
    cell: (row) => formatCount(row.accounts),
  },
  {
    id: 'confirmed',
    header: 'Confirmed',
    title: 'Of them, confirmed members of clusters',
    align: 'end',
    sortValue: (row) => row.confirmedAccounts,
    cell: (row) => formatCount(row.confirmedAccounts),
  },
  {
    id: 'clusters',
    header: 'Clusters',
    title: 'Clusters that served it',
    align: 'end',
    sortValue: (row) => row.clusters,
    cell: (row) => formatCount(row.clusters),
  },
  {
    id: 'clusteredShare',
    header: 'By clusters',
    title: 'Share of its exchanges that members of clusters sent',
    align: 'end',
    sortValue: (row) => row.clusteredShare,
    cell: (row) => formatShare(row.clusteredShare),
  },
  {
    id: 'prompts',
    header: 'Templates',
    title: 'Prompt clusters it consists of',
    align: 'end',
    sortValue: (row) => row.promptClusters,
    cell: (row) => formatCount(row.promptClusters),
  },
  spanColumn,
  eventColumn,
];

'use client';

import { Download } from 'lucide-react';
import { campaignColumns } from '@/components/campaigns/columns';
import { ButtonAnchor } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { formatQuantity } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { DataTable } from '@/components/ui/table/data-table';
import type { CampaignSummary } from '@/lib/contracts/campaigns';

/** All campaigns of the run, to sort and take away as CSV. */
export function CampaignTable({
  campaigns,
  leftOut,
}: {
  campaigns: readonly CampaignSummary[];
  /** Campaigns of the run that are not in `campaigns`. */
  leftOut: number;
}) {
  return (
    <Panel
      title="Campaigns"
      description={`${formatQuantity(campaigns.length, 'campaign')}: bodies of exchanges that linked accounts send${leftOut > 0 ? `; ${leftOut} smaller ones are left out here and are in the CSV` : ''}`}
      actions={
        <ButtonAnchor size="sm" href="/api/campaigns/csv" download>
          <Download aria-hidden className="size-3.5" /> CSV
        </ButtonAnchor>
      }
      isFlush
    >
      <DataTable
        label="Campaigns"
        columns={campaignColumns}
        rows={campaigns}
        rowId={(row) => row.campaignId}
        sort={{ by: 'exchanges', isDescending: true }}
        height="calc(100vh - 130px)"
        empty={<EmptyState title="No campaign">The run found no campaign.</EmptyState>}
      />
    </Panel>
  );
}

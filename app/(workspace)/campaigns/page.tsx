import { Megaphone } from 'lucide-react';
import type { Metadata } from 'next';
import { CampaignTable } from '@/components/campaigns/campaign-table';
import { StartRunButton } from '@/components/runs/start-run-button';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { load } from '@/lib/server/load';
import { listCampaigns } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Campaigns' };
const campaignsMax = 1_000;

export default async function CampaignsPage() {
  const { data, problem } = await load({ access: 'facts.read' }, (deps) =>
    listCampaigns(deps, { offset: 0, limit: campaignsMax, sort: 'exchanges', descending: true }),
  );
  return (
    <Page crumbs={[{ label: 'Campaigns' }]}>
      {problem && <ProblemView problem={problem} />}
      {data && data.total > 0 && (
        <CampaignTable campaigns={data.campaigns} leftOut={data.total - data.campaigns.length} />
      )}
      {data && data.total === 0 && (
        <Panel>
          <EmptyState
            icon={<Megaphone />}
            title={data.runId ? 'The current run found no campaign' : 'No linkage has run yet'}
            action={<StartRunButton />}
          >
            A campaign is a body of exchanges with one objective: prompts of the same templates that linked
            accounts send over the same time. It needs exchanges with a prompt or a prompt cluster.
          </EmptyState>
        </Panel>
      )}
    </Page>
  );
}

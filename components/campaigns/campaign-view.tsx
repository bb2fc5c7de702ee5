import { FlaskConical, Scale, Waypoints } from 'lucide-react';
import Link from 'next/link';
import { LadderPanel } from '@/components/attribution/ladder-panel';
import { AtlasPanel } from '@/components/campaigns/atlas-panel';
import { CampaignFigures } from '@/components/campaigns/campaign-figures';
import { CapabilityMix } from '@/components/campaigns/capability-mix';
import { DiamondPanel } from '@/components/campaigns/diamond-panel';
import { Pivots } from '@/components/campaigns/pivots';
import { PrintButton } from '@/components/campaigns/print-button';
import { SpendingTable } from '@/components/campaigns/spending-table';
import { Templates } from '@/components/campaigns/templates';
import { TierTable } from '@/components/campaigns/tier-table';
import { TimeBars } from '@/components/charts/time-bars';
import { ExportButton } from '@/components/exports/export-button';
import { FamilyIcon } from '@/components/marks/family';
import { ValueLink } from '@/components/marks/value-link';
import { hrefs } from '@/components/shell/hrefs';
import { Page } from '@/components/shell/page';
import { ButtonLink } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { formatCompact, formatCount, formatShare } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import type { Workbench } from '@/lib/contracts/attribution';
import type { CampaignReach } from '@/lib/contracts/campaign-reach';
import type { CampaignDetail } from '@/lib/contracts/campaigns';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';

function ServedBy({ campaign }: { campaign: CampaignDetail }) {
  const { servedBy, servedByTotal } = campaign;
  return (
    <Panel
      title="Clusters that served it"
      description="Who runs the accounts: often a reseller with other customers"
    >
      <ul className="divide-y divide-line text-sm">
        {servedBy.map(({ clusterId, accounts, exchanges, share }) => (
          <li key={clusterId} className="flex items-center gap-3 py-1.5">
            <Link href={hrefs.cluster(clusterId)} className="font-mono hover:underline">
              {clusterId}
            </Link>
            <span className="tabular flex-1 text-right text-muted">
              {formatCount(accounts)} accounts · {formatCompact(exchanges)} exchanges · {formatShare(share)}
            </span>
          </li>
        ))}
      </ul>
      {servedByTotal > servedBy.length && (
        <p className="text-sm text-muted">{servedByTotal - servedBy.length} smaller ones are not shown.</p>
      )}
    </Panel>
  );
}

function Infrastructure({ values }: { values: CampaignDetail['infrastructure'] }) {
  return (
    <Panel title="Infrastructure" description="Values its accounts share, the most telling first">
      <ul className="divide-y divide-line text-sm">
        {values.slice(0, 20).map((value) => (
          <li key={value.identifierId} className="flex items-center gap-2 py-1">
            <FamilyIcon family={identifierKindFacts(value.kind).family} className="size-3.5" />
            <ValueLink value={value} className="min-w-0 flex-1 truncate" />
            <span className="tabular text-muted">
              {formatCount(value.members)} of {formatCount(value.degree)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Everything about one campaign, on one page that can be printed. */
export function CampaignView({
  campaign,
  reach,
  workbench,
}: {
  campaign: CampaignDetail;
  reach: CampaignReach;
  workbench: Workbench;
}) {
  const subject = { kind: 'campaign', id: campaign.campaignId } as const;
  const [first] = campaign.servedBy;
  return (
    <Page
      crumbs={[{ label: 'Campaigns', href: '/campaigns' }, { label: campaign.campaignId }]}
      action={
        <>
          <PrintButton />
          <ExportButton subject={subject} runId={campaign.runId} />
          {first && (
            <ButtonLink href={hrefs.clusterCanvas(first.clusterId)}>
              <Waypoints aria-hidden className="size-4" /> Canvas
            </ButtonLink>
          )}
          <ButtonLink href={hrefs.simulate(subject)}>
            <FlaskConical aria-hidden className="size-4" /> Simulate
          </ButtonLink>
          <ButtonLink variant="primary" href={hrefs.attribution(subject)}>
            <Scale aria-hidden className="size-4" /> Hypotheses
          </ButtonLink>
        </>
      }
    >
      <CopyText text={campaign.campaignId} label="campaign id" className="text-lg" />
      <p className="hidden text-sm print:block">
        Campaign as run <span className="font-mono">{campaign.runId}</span> found it. Confirmed accounts lead;
        probable and possible ones stand beside them.
      </p>
      <CampaignFigures campaign={campaign} reach={reach} />
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-[minmax(0,1fr)_420px] print:grid-cols-1">
        <div className="flex min-w-0 flex-col gap-4">
          <Panel id="days" title="Daily volume" description="Exchanges of all tiers">
            <TimeBars
              label="Exchanges per day"
              unit="exchanges"
              days={campaign.days.map(({ from, exchanges }) => ({ from, value: exchanges }))}
            />
          </Panel>
          <CapabilityMix mix={campaign.capabilityMix} />
          <Templates campaign={campaign} />
          <TierTable reach={reach} />
          <SpendingTable campaignId={campaign.campaignId} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <LadderPanel
            key={workbench.ladder.version}
            ladder={workbench.ladder}
            operators={workbench.operators}
          />
          <ServedBy campaign={campaign} />
          <Infrastructure values={campaign.infrastructure} />
          <Pivots pivots={campaign.pivots} turnover={reach.turnover} />
          <DiamondPanel campaign={campaign} ladder={workbench.ladder} model={workbench.model} />
          <AtlasPanel campaign={campaign} model={workbench.model} />
        </div>
      </div>
    </Page>
  );
}

import { RankBars } from '@/components/charts/rank-bars';
import { AccountTable } from '@/components/identifiers/account-table';
import { ClassPanel } from '@/components/identifiers/class-panel';
import { FamilyIcon } from '@/components/marks/family';
import { HubClassBadge } from '@/components/marks/hub-class';
import { hrefs } from '@/components/shell/hrefs';
import { Page } from '@/components/shell/page';
import { CopyText } from '@/components/ui/copy-text';
import { Facts } from '@/components/ui/facts';
import { FigureRow, FigureTile } from '@/components/ui/figure-tile';
import { formatCompact, formatCount, formatDecimal, formatShare } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { formatDayRange } from '@/components/ui/format/time';
import { Panel } from '@/components/ui/panel';
import type { AccountUse, IdentifierDetail } from '@/lib/contracts/explore';

/** Who shares a value, how rare it is and how it is classed. */
export function IdentifierView({
  identifier,
  accounts,
}: {
  identifier: IdentifierDetail;
  accounts: readonly AccountUse[];
}) {
  const { firstSeen, lastSeen, hubClass, clusters } = identifier;
  const facts = [
    { name: 'Kind', value: identifier.kindTitle },
    {
      name: 'As compared',
      value: <CopyText text={identifier.value} label="normalised value" lengthMax={34} />,
    },
    ...identifier.facts.map(({ title, value }) => ({ name: title, value })),
  ];
  return (
    <Page crumbs={[{ label: identifier.kindTitle }, { label: shortenMiddle(identifier.display, 40) }]}>
      <div className="flex flex-wrap items-center gap-3">
        <FamilyIcon family={identifier.family} className="size-5" />
        <CopyText text={identifier.display} label={identifier.kindTitle} lengthMax={64} className="text-lg" />
        {hubClass && <HubClassBadge hubClass={hubClass} />}
      </div>
      <FigureRow>
        <FigureTile
          label="Used by"
          value={formatCount(identifier.degree)}
          unit={identifier.degree === 1 ? 'account' : 'accounts'}
          note={`${formatShare(identifier.degree / Math.max(1, identifier.accountsInWorld))} of ${formatCount(identifier.accountsInWorld)} accounts`}
        />
        <FigureTile
          label="Rarity"
          value={formatDecimal(identifier.rarityBits, 1)}
          unit="bits"
          note="what sharing it would say at most"
        />
        <FigureTile
          label="Uses"
          value={formatCompact(identifier.uses)}
          title={formatCount(identifier.uses)}
          note={
            firstSeen !== null && lastSeen !== null ? `${formatDayRange(firstSeen, lastSeen)} UTC` : undefined
          }
        />
        {clusters.length > 0 && (
          <FigureTile
            label="Clusters that share it"
            value={formatCount(clusters.length)}
            note={`${formatCount(identifier.unclustered)} accounts in none`}
          />
        )}
      </FigureRow>
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-[minmax(0,1fr)_360px]">
        <Panel title="Accounts that use it" isFlush>
          <AccountTable identifierId={identifier.id} first={accounts} total={identifier.degree} />
        </Panel>
        <div className="flex flex-col gap-4">
          <ClassPanel identifier={identifier} />
          {clusters.length > 0 && (
            <Panel title="Clusters" description="Members that use it">
              <RankBars
                bars={clusters.slice(0, 12).map((cluster) => ({
                  id: cluster.clusterId,
                  label: <span className="font-mono">{cluster.clusterId}</span>,
                  value: cluster.members,
                  text: `${formatCount(cluster.members)} of ${formatCount(cluster.size)}`,
                  href: hrefs.cluster(cluster.clusterId),
                }))}
              />
            </Panel>
          )}
          <Panel title="Facts">
            <Facts facts={facts} />
          </Panel>
        </div>
      </div>
    </Page>
  );
}

import { Link2Off, ScrollText, Waypoints } from 'lucide-react';
import { IdentifierTable } from '@/components/accounts/identifier-table';
import { LinkTable } from '@/components/accounts/link-table';
import { SourceRows } from '@/components/accounts/source-rows';
import { auditHref } from '@/components/audit/words';
import { AddToCaseButton } from '@/components/cases/add-to-case';
import { AccountStatus } from '@/components/marks/account-status';
import { MembershipLine } from '@/components/marks/membership';
import { hrefs } from '@/components/shell/hrefs';
import { Page } from '@/components/shell/page';
import { ButtonLink } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { EmptyState } from '@/components/ui/empty-state';
import { Facts } from '@/components/ui/facts';
import { FigureRow, FigureTile } from '@/components/ui/figure-tile';
import { formatCompact, formatCount } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { formatDayRange, formatDuration } from '@/components/ui/format/time';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import type { AccountDetail, AccountLink, IdentifierUse } from '@/lib/contracts/explore';

interface AccountViewProps {
  account: AccountDetail;
  identifiers: readonly IdentifierUse[];
  links: readonly AccountLink[];
  /** Whether the reader may see who looked at this account. */
  mayAudit: boolean;
  /** Activity chart, where the lake holds any; streamed in after the rest. */
  activity: React.ReactNode;
  /** Why it is in its cluster, where it is in one. */
  place: React.ReactNode;
}

/** Facts that are amounts, to be grouped in thousands. */
const figures = new Set(['tokensIn', 'tokensOut', 'spend']);

/** Everything about one account: what it did, what it uses, whom it is linked to and why. */
export function AccountView({ account, identifiers, links, mayAudit, activity, place }: AccountViewProps) {
  const cluster = account.memberships[0];
  const action = (
    <>
      {mayAudit && (
        <ButtonLink href={auditHref({ object: `account:${account.id}` })}>
          <ScrollText aria-hidden className="size-4" /> Who looked
        </ButtonLink>
      )}
      <AddToCaseButton items={[{ kind: 'account', targetId: account.id }]} />
      <ButtonLink
        variant="primary"
        href={cluster ? hrefs.clusterCanvas(cluster.clusterId, account.id) : hrefs.accountCanvas(account.id)}
      >
        <Waypoints aria-hidden className="size-4" /> Open on canvas
      </ButtonLink>
    </>
  );
  const crumbs = cluster
    ? [
        { label: 'Clusters', href: '/clusters' },
        { label: cluster.clusterId, href: hrefs.cluster(cluster.clusterId) },
        { label: shortenMiddle(account.id, 32) },
      ]
    : [{ label: 'Account' }, { label: shortenMiddle(account.id, 32) }];
  return (
    <Page crumbs={crumbs} action={action}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <CopyText text={account.id} label="account id" lengthMax={56} className="text-lg" />
        {account.status && <AccountStatus status={account.status} />}
        {account.memberships.map((membership) => (
          <MembershipLine key={membership.clusterId} {...membership} />
        ))}
        {!cluster && <span className="text-muted">In no cluster</span>}
      </div>
      <AccountFigures account={account} identifiers={identifiers} />
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-[minmax(0,1fr)_340px]">
        <div className="flex min-w-0 flex-col gap-4">
          {activity}
          {place}
          <Panel
            title="Links"
            description="Accounts that one hand may run together with this one, in the current run"
            isFlush
          >
            {account.links > 0 ? (
              <LinkTable accountId={account.id} first={links} total={account.links} />
            ) : (
              <EmptyState icon={<Link2Off />} title="No links">
                Nothing that this account shares with others is rare enough to link them.
              </EmptyState>
            )}
          </Panel>
          <Panel title="Identifiers" description="Everything it uses, rarest first" isFlush>
            <IdentifierTable accountId={account.id} first={identifiers} total={account.degree} />
          </Panel>
          <SourceRows account={account} />
        </div>
        <Panel title="Facts" className="self-start">
          <Facts
            facts={[
              {
                name: 'Signed up',
                value: account.createdAt !== null && <Timestamp at={account.createdAt} />,
              },
              {
                name: 'First seen',
                value: account.firstSeen !== null && <Timestamp at={account.firstSeen} />,
              },
              { name: 'Last seen', value: account.lastSeen !== null && <Timestamp at={account.lastSeen} /> },
              ...account.facts.map(({ name, title, value }) => ({
                name: title,
                value: <span title={value}>{figures.has(name) ? formatCount(Number(value)) : value}</span>,
              })),
            ]}
          />
        </Panel>
      </div>
    </Page>
  );
}

function AccountFigures({
  account,
  identifiers,
}: {
  account: AccountDetail;
  identifiers: readonly IdentifierUse[];
}) {
  const { firstSeen, lastSeen } = account;
  const hasSpan = firstSeen !== null && lastSeen !== null;
  const own = identifiers.filter((identifier) => identifier.degree === 1).length;
  return (
    <FigureRow>
      {account.exchanges > 0 && (
        <FigureTile
          label="Exchanges"
          value={formatCompact(account.exchanges)}
          title={formatCount(account.exchanges)}
          href="#rows"
          note={`${formatCount(account.logins)} logins, ${formatCount(account.payments)} payments`}
        />
      )}
      <FigureTile label="Links" value={formatCount(account.links)} note="in the current run" />
      <FigureTile
        label="Identifiers"
        value={formatCount(account.degree)}
        note={`${formatCount(account.degree - own)} of them shared with other accounts`}
      />
      {hasSpan && (
        <FigureTile
          label="Life span"
          value={formatDuration(Math.max(1, lastSeen - firstSeen))}
          note={`${formatDayRange(firstSeen, lastSeen)} UTC`}
        />
      )}
    </FigureRow>
  );
}

import Link from 'next/link';
import { FamilyIcon } from '@/components/marks/family';
import { ValueLink } from '@/components/marks/value-link';
import { Affiliations } from '@/components/operators/affiliations';
import { OperatorForm } from '@/components/operators/operator-form';
import { hrefs } from '@/components/shell/hrefs';
import { Page } from '@/components/shell/page';
import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { formatBits, formatCount } from '@/components/ui/format/number';
import { formatDayRange } from '@/components/ui/format/time';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import { ladderStageTitles } from '@/lib/attribution/ladder';
import type { OperatorDetail } from '@/lib/contracts/operator-detail';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';

function Subjects({ subjects }: { subjects: OperatorDetail['subjects'] }) {
  return (
    <Panel title="Clusters and campaigns" description="What is attributed to it, the latest claim first">
      {subjects.length === 0 && (
        <p className="text-sm text-muted">
          Nothing is attributed to it. Propose a step on a cluster or campaign.
        </p>
      )}
      <ul className="divide-y divide-line text-sm">
        {subjects.map((subject) => (
          <li
            key={`${subject.kind}-${subject.id}`}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2"
          >
            <Link
              href={subject.kind === 'cluster' ? hrefs.cluster(subject.id) : hrefs.campaign(subject.id)}
              className="font-mono font-medium hover:underline"
            >
              {subject.id}
            </Link>
            <span className="text-muted">{subject.kind}</span>
            <Badge>{ladderStageTitles[subject.stage]}</Badge>
            {subject.isFound ? (
              <span className="tabular flex-1 text-right text-muted">
                {formatCount(subject.accounts)} confirmed accounts · {formatCount(subject.exchanges)}{' '}
                exchanges
                {subject.firstSeen !== null && subject.lastSeen !== null && (
                  <> · {formatDayRange(subject.firstSeen, subject.lastSeen)} UTC</>
                )}
              </span>
            ) : (
              <span className="flex-1 text-right text-muted">not found by the current run</span>
            )}
            <Link href={hrefs.attribution(subject)} className="underline underline-offset-2">
              Hypotheses
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Similar({ similar }: { similar: OperatorDetail['similar'] }) {
  return (
    <Panel
      title="Operators like it"
      description="Bits as on links: the best item of each family and the hours count, the rest is shown"
    >
      {similar.length === 0 && (
        <p className="text-sm text-muted">No other operator shares anything rare with it.</p>
      )}
      <ul className="divide-y divide-line text-sm">
        {similar.map(({ operatorId, name, bits, items }) => (
          <li key={operatorId} className="py-2">
            <p className="flex justify-between">
              <Link href={hrefs.operator(operatorId)} className="font-medium hover:underline">
                {name}
              </Link>
              <span className="tabular">{formatBits(bits)} bits</span>
            </p>
            <ul className="mt-1">
              {items.slice(0, 8).map((item) => (
                <li
                  key={`${item.identifierId}-${item.sentence}`}
                  className={`flex items-center gap-2 ${item.isCounted ? '' : 'text-muted'}`}
                >
                  <FamilyIcon family={item.family} className="size-3.5 shrink-0" />
                  <span className="flex-1">{item.sentence}</span>
                  <span className="tabular">{item.isCounted ? formatBits(item.bits) : 'same family'}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Infrastructure({ values }: { values: OperatorDetail['infrastructure'] }) {
  return (
    <Panel title="Infrastructure" description="Values its confirmed accounts share, the most telling first">
      {values.length === 0 && <p className="text-sm text-muted">None known.</p>}
      <ul className="divide-y divide-line text-sm">
        {values.slice(0, 25).map((value) => {
          const { family } = identifierKindFacts(value.kind);
          return (
            <li key={value.identifierId} className="flex items-center gap-2 py-1">
              <FamilyIcon family={family} className="size-3.5" />
              <ValueLink value={value} className="min-w-0 flex-1 truncate" />
              <span className="tabular text-muted">
                {formatCount(value.members)} of {formatCount(value.degree)}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** One operator: names, who stands behind it, what it ran, what it uses, who is like it. */
export function OperatorView({ detail }: { detail: OperatorDetail }) {
  const { operator, subjects, infrastructure, watchList, similar } = detail;
  return (
    <Page
      crumbs={[{ label: 'Operators', href: '/operators' }, { label: operator.name }]}
      action={<OperatorForm key={operator.version} operator={operator} />}
    >
      <h1 className="text-xl font-semibold">{operator.name}</h1>
      {operator.description && <p className="max-w-3xl text-sm">{operator.description}</p>}
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-[minmax(0,1fr)_420px]">
        <div className="flex min-w-0 flex-col gap-4">
          <Subjects subjects={subjects} />
          <Similar similar={similar} />
          <Infrastructure values={infrastructure} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Panel title="Record">
            <Facts
              facts={[
                { name: 'Aliases', value: operator.aliases.join(', ') || 'none' },
                { name: 'Version', value: operator.version },
                { name: 'Changed by', value: operator.updatedBy },
                { name: 'Changed', value: <Timestamp at={operator.updatedAt} /> },
              ]}
            />
          </Panel>
          <Affiliations affiliations={operator.affiliations} />
          <Panel title="Watch list" description="Accounts that use it; outside: in none of its clusters">
            {watchList.length === 0 && <p className="text-sm text-muted">Nothing is watched.</p>}
            <ul className="divide-y divide-line text-sm">
              {watchList.map((entry) => (
                <li key={entry.identifierId} className="flex items-center gap-2 py-1">
                  <Link
                    href={hrefs.identifier(entry.identifierId)}
                    className="min-w-0 flex-1 truncate font-mono hover:underline"
                  >
                    {entry.display}
                  </Link>
                  <span className="tabular text-muted">
                    {entry.isKnown
                      ? `${formatCount(entry.accounts)} accounts, ${formatCount(entry.outside)} outside`
                      : 'never seen'}
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
        </div>
      </div>
    </Page>
  );
}

import Link from 'next/link';
import { HubClassBadge } from '@/components/marks/hub-class';
import { hrefs } from '@/components/shell/hrefs';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { graphLimits, type SeedHit, type SeedsResult } from '@/lib/contracts/graph';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';

const listedMax = 50;

/** Accounts of the list by the cluster they are in, the fullest first. */
function byCluster(hits: readonly SeedHit[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { clusterId } of hits)
    if (clusterId !== null) counts.set(clusterId, (counts.get(clusterId) ?? 0) + 1);
  return [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
}

/** What became of a pasted list: known, in which clusters, excluded from linking, unknown. */
export function SeedMatches({ result: { known, unknown } }: { result: SeedsResult }) {
  const accounts = known.filter(({ kind }) => kind === 'account');
  const values = known.filter(({ kind }) => kind !== 'account');
  const excluded = values.filter(
    ({ hubClass }) => hubClass === 'noise' || hubClass === 'shared_infrastructure',
  );
  const clusters = byCluster(accounts);
  const loose = accounts.filter(({ clusterId }) => clusterId === null).length;
  return (
    <div className="space-y-3 pt-3 text-sm">
      <dl className="grid grid-cols-4 gap-2">
        <Figure title="Accounts" count={accounts.length} />
        <Figure title="Values" count={values.length} />
        <Figure title="Excluded" count={excluded.length} />
        <Figure title="Unknown" count={unknown.length} />
      </dl>
      {clusters.length > 0 && (
        <Part title={`${formatQuantity(clusters.length, 'cluster')}; ${formatCount(loose)} in none`} isOpen>
          {clusters.slice(0, listedMax).map(([clusterId, count]) => (
            <li key={clusterId} className="flex items-center gap-2">
              <Link href={hrefs.cluster(clusterId)} className="flex-1 font-mono hover:underline">
                {clusterId}
              </Link>
              {formatQuantity(count, 'account')} of the list
            </li>
          ))}
        </Part>
      )}
      {excluded.length > 0 && (
        <Part title="Excluded: too widely shared to link anybody" isOpen>
          {excluded.slice(0, listedMax).map(({ key, line, kind, degree, hubClass }) => (
            <li key={key} className="flex items-center gap-2">
              <span className="min-w-0 flex-1 truncate font-mono">{shortenMiddle(line, 32)}</span>
              <span className="text-muted">
                {identifierKindFacts(kind).title}, {formatQuantity(degree, 'account')}
              </span>
              {hubClass && <HubClassBadge hubClass={hubClass} />}
            </li>
          ))}
        </Part>
      )}
      {unknown.length > 0 && (
        <Part title="Unknown lines" isOpen={false}>
          <li>
            <pre className="overflow-auto">{unknown.join('\n')}</pre>
          </li>
        </Part>
      )}
      {known.length > graphLimits.expandMax && (
        <p className="text-xs text-muted">The first {formatCount(graphLimits.expandMax)} go to the canvas.</p>
      )}
    </div>
  );
}

function Figure({ title, count }: { title: string; count: number }) {
  return (
    <div className="rounded-md border border-line px-2 py-1">
      <dt className="text-xs text-muted">{title}</dt>
      <dd className="text-base font-semibold tabular-nums">{formatCount(count)}</dd>
    </div>
  );
}

function Part({ title, isOpen, children }: { title: string; isOpen: boolean; children: React.ReactNode }) {
  return (
    <details open={isOpen}>
      <summary className="text-xs font-medium text-muted">{title}</summary>
      <ul className="mt-1 max-h-40 space-y-1 overflow-y-auto rounded-md bg-sunken p-2 text-xs">{children}</ul>
    </details>
  );
}

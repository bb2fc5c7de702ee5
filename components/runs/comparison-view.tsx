'use client';

import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { ChangeReasons } from '@/components/runs/change-reasons';
import { hrefs } from '@/components/shell/hrefs';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { formatCount } from '@/components/ui/format/number';
import { formatTime } from '@/components/ui/format/time';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import type { RunComparison } from '@/lib/contracts/run-comparison';
import type { RunSummary } from '@/lib/contracts/runs';

type Change = RunComparison['clusters'][number];

const tones: Partial<Record<Change['event'], BadgeTone>> = { died: 'bad', split: 'warn', merged: 'warn' };
const shownMax = 12;

/** What changed from another run to this one: clusters, links, parameters. */
export function ComparisonView({
  comparison,
  others,
}: {
  comparison: RunComparison;
  /** Runs to compare with. */
  others: readonly RunSummary[];
}) {
  const router = useRouter();
  const pathname = usePathname();
  const changed = comparison.clusters.filter(({ event }) => event !== 'unchanged');
  const unchanged = comparison.clusters.length - changed.length;
  const leftOut =
    Math.max(0, changed.length - shownMax) + (comparison.clustersTotal - comparison.clusters.length);
  return (
    <Panel
      title="Since another run"
      actions={
        <Select
          label="Compare with"
          isLabelHidden
          value={comparison.from}
          onChange={(runId) =>
            router.replace(`${pathname}?with=${encodeURIComponent(runId)}`, { scroll: false })
          }
          options={others.map(({ runId, finishedAt }) => ({ value: runId, label: formatTime(finishedAt) }))}
          className="w-52"
        />
      }
    >
      <Facts
        facts={[
          { name: 'Strong links gained', value: formatCount(comparison.linksGained) },
          { name: 'Strong links lost', value: formatCount(comparison.linksLost) },
          { name: 'Clusters unchanged', value: formatCount(unchanged) },
          ...comparison.parameters.map(({ name, before, after }) => ({
            name,
            value: (
              <span className="font-mono text-xs">
                {before} → {after}
              </span>
            ),
          })),
        ]}
      />
      {changed.length > 0 && (
        <ul className="mt-3 divide-y divide-line border-t border-line text-sm">
          {changed.slice(0, shownMax).map((cluster) => (
            <ClusterChange key={cluster.clusterId} cluster={cluster} />
          ))}
        </ul>
      )}
      {leftOut > 0 && <p className="mt-2 text-xs text-faint">{formatCount(leftOut)} more changed.</p>}
    </Panel>
  );
}

function ClusterChange({ cluster }: { cluster: Change }) {
  const id =
    cluster.event === 'died' ? (
      <span className="font-mono">{cluster.clusterId}</span>
    ) : (
      <Link href={hrefs.cluster(cluster.clusterId)} className="font-mono hover:underline">
        {cluster.clusterId}
      </Link>
    );
  return (
    <li className="py-1.5">
      <div className="flex items-center gap-2">
        {id}
        <Badge tone={tones[cluster.event] ?? 'neutral'}>{cluster.event}</Badge>
        <span className="flex-1" />
        <span className="tabular text-muted">
          {formatCount(cluster.before)} → {formatCount(cluster.after)}
        </span>
      </div>
      {(cluster.joined > 0 || cluster.left > 0) && (
        <p className="text-xs text-faint">
          {formatCount(cluster.joined)} joined, {formatCount(cluster.left)} left
          {cluster.related.length > 0 && `; shares members with ${cluster.related.slice(0, 3).join(', ')}`}
        </p>
      )}
      <ChangeReasons why={cluster.why} />
    </li>
  );
}

import Link from 'next/link';
import { hrefs } from '@/components/shell/hrefs';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { formatCount } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import type { ClusterHistory } from '@/lib/contracts/clusters';

type Entry = ClusterHistory['entries'][number];

const tones: Partial<Record<NonNullable<Entry['found']>['event'], BadgeTone>> = {
  split: 'warn',
  merged: 'warn',
};

/** What became of the cluster from run to run, the newest first. */
export function History({ history }: { history: ClusterHistory }) {
  const largest = Math.max(1, ...history.entries.map(({ found }) => found?.size ?? 0));
  return (
    <Panel title="Through the runs" description="Born, grown, shrunk, split, merged; newest first">
      <ol className="divide-y divide-line text-sm">
        {history.entries.toReversed().map((entry) => (
          <Line key={entry.runId} entry={entry} largest={largest} />
        ))}
      </ol>
    </Panel>
  );
}

function Line({
  entry: { runId, finishedAt, isCurrent, found },
  largest,
}: {
  entry: Entry;
  largest: number;
}) {
  const others = found?.lineage.slice(0, 3) ?? [];
  return (
    <li className="py-1.5">
      <div className="flex items-center gap-2">
        <Link href={hrefs.run(runId)} className="hover:underline" title={runId}>
          <Timestamp at={finishedAt} />
        </Link>
        {isCurrent && <Badge>current</Badge>}
        <span className="flex-1" />
        {found ? (
          <>
            <Badge tone={tones[found.event] ?? 'neutral'}>{found.event}</Badge>
            <span className="tabular w-12 text-right">{formatCount(found.size)}</span>
          </>
        ) : (
          <span className="text-muted">not found</span>
        )}
      </div>
      {found && (
        <span aria-hidden className="mt-1 block h-1 rounded-full bg-data-soft">
          <span
            className="block h-1 rounded-full bg-data"
            style={{ width: `${(100 * found.size) / largest}%` }}
          />
        </span>
      )}
      {found && (found.event === 'merged' || found.event === 'split') && others.length > 0 && (
        <p className="mt-0.5 text-xs text-muted">
          from {others.map(({ clusterId, shared }) => `${clusterId} (${formatCount(shared)})`).join(', ')}
        </p>
      )}
    </li>
  );
}

import Link from 'next/link';
import { hrefs } from '@/components/shell/hrefs';
import { Facts } from '@/components/ui/facts';
import { formatCompact, formatCount } from '@/components/ui/format/number';
import { formatDuration } from '@/components/ui/format/time';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import type { RunSummary } from '@/lib/contracts/runs';

/** The run that all pages show. */
export function CurrentRun({ run }: { run: RunSummary }) {
  return (
    <Panel
      title="Current run"
      actions={
        <Link href={hrefs.run(run.runId)} className="text-sm text-muted underline-offset-2 hover:underline">
          Figures
        </Link>
      }
    >
      <Facts
        facts={[
          { name: 'Finished', value: <Timestamp at={run.finishedAt} /> },
          { name: 'Took', value: formatDuration(run.finishedAt - run.startedAt) },
          { name: 'Candidate pairs', value: formatCompact(run.candidates) },
          { name: 'Strong links', value: `${formatCount(run.strongLinks)} of ${formatCount(run.links)}` },
          { name: 'Clusters', value: formatCount(run.clusters) },
        ]}
      />
    </Panel>
  );
}

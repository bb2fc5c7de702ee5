'use client';

import Link from 'next/link';
import { useJob } from '@/components/jobs/use-job';
import { hrefs } from '@/components/shell/hrefs';
import { isFinished } from '@/components/shell/job-words';
import { formatCount } from '@/components/ui/format/number';
import { Progress } from '@/components/ui/progress';
import type { HubPreview } from '@/lib/contracts/hub-overrides';
import type { JobRecord } from '@/lib/contracts/jobs';

/** The preview of a class while it is computed, and what it found. */
export function ClassPreview({ first }: { first: JobRecord }) {
  const job = useJob(first);
  if (!isFinished(job.state)) {
    const { stage, done, total } = job.progress ?? { stage: 'Waiting for its turn', done: 0 };
    return (
      <section aria-label="Preview" className="rounded-md border border-line p-3">
        <p role="status" className="mb-2 text-muted">
          Computing the whole next run with this class, to throw it away: {stage}
        </p>
        <Progress label="Preview" value={total ? done / total : null} />
      </section>
    );
  }
  if (job.state !== 'succeeded' || !job.result) {
    return (
      <p role="alert" className="text-bad">
        {job.failure?.message ?? 'The preview was stopped.'} Nothing was changed.
      </p>
    );
  }
  return <PreviewResult preview={job.result as HubPreview} />;
}

/** What a class would change: the sentence, the figures, the clusters. */
export function PreviewResult({ preview }: { preview: HubPreview }) {
  return (
    <section aria-label="Preview" className="space-y-2 rounded-md border border-line p-3 text-sm">
      <p className="font-medium">{preview.summary}</p>
      <p className="text-xs text-muted">
        {preview.comparedWith === null
          ? 'Computed by two whole runs, with and without the class, because other things have changed since the current run. Both were thrown away.'
          : 'Computed by a whole run, thrown away, against the current one.'}{' '}
        Clusters {formatCount(preview.clustersBefore)} → {formatCount(preview.clustersAfter)}, confirmed
        members {formatCount(preview.membersBefore)} → {formatCount(preview.membersAfter)}.
      </p>
      {preview.clusters.length > 0 && (
        <ul className="max-h-48 divide-y divide-line overflow-y-auto">
          {preview.clusters.map((cluster) => (
            <li key={cluster.clusterId} className="flex items-center gap-2 py-1">
              <Link href={hrefs.cluster(cluster.clusterId)} className="font-mono hover:underline">
                {cluster.clusterId}
              </Link>
              <span className="text-muted">{cluster.effect}</span>
              <span className="flex-1" />
              <span className="tabular">
                {formatCount(cluster.before)} →{' '}
                {cluster.after.length === 0 ? 'none' : cluster.after.slice(0, 6).map(formatCount).join(' + ')}
                {cluster.after.length > 6 && ` + ${formatCount(cluster.after.length - 6)} more`}
                {cluster.loose > 0 && (
                  <span className="text-muted"> ({formatCount(cluster.loose)} in none)</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {preview.clustersLeftOut > 0 && (
        <p className="text-xs text-faint">{formatCount(preview.clustersLeftOut)} more changed.</p>
      )}
    </section>
  );
}

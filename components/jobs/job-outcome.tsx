import { PreviewResult } from '@/components/identifiers/class-preview';
import { StartRunButton } from '@/components/runs/start-run-button';
import { hrefs } from '@/components/shell/hrefs';
import { ButtonLink } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format/number';
import type { HubPreview } from '@/lib/contracts/hub-overrides';
import type { JobRecord } from '@/lib/contracts/jobs';

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** What came of a finished job, and where to go from it. */
export function JobOutcome({ job }: { job: JobRecord }) {
  if (job.state === 'failed' && job.failure) {
    return (
      <div role="alert" className="rounded-md border border-bad/30 bg-bad-soft px-3 py-2 text-sm">
        <p>{job.failure.message}</p>
        {job.failure.remedy && <p className="mt-1 text-muted">{job.failure.remedy}</p>}
        <p className="mt-1 text-muted">
          {job.kind === 'erase'
            ? 'What is gone is gone; the page of erasures resumes the rest.'
            : 'Nothing half-done is in use; what was there before is unchanged.'}
        </p>
      </div>
    );
  }
  if (job.state === 'cancelled' && job.kind === 'erase') {
    return <p className="text-sm text-muted">It was stopped half-way; the page of erasures resumes it.</p>;
  }
  if (job.state === 'cancelled') {
    return <p className="text-sm text-muted">It was stopped. What was there before is unchanged.</p>;
  }
  if (job.state !== 'succeeded') return null;
  const batchId = text(job.result?.batchId);
  const runId = text(job.result?.runId);
  if (job.kind === 'preview') return job.result && <PreviewResult preview={job.result as HubPreview} />;
  if (job.kind === 'link') {
    return (
      <div className="flex flex-wrap items-center gap-2">
        {job.result?.isUnchanged === true && (
          <p className="basis-full text-sm text-muted">
            Nothing has changed since the current run: the same rows, decisions, parameters and method.
            Nothing was computed.
          </p>
        )}
        <ButtonLink variant="primary" href="/clusters">
          See the clusters
        </ButtonLink>
        {runId && <ButtonLink href={hrefs.run(runId)}>Figures of the run</ButtonLink>}
      </div>
    );
  }
  if (job.kind === 'rollback') {
    const recomputed = Number(job.result?.accountsRecomputed ?? 0);
    return (
      <div className="space-y-3 text-sm text-muted">
        <p>{formatCount(recomputed)} accounts were computed anew.</p>
        <ButtonLink href="/imports">Back to the imports</ButtonLink>
      </div>
    );
  }
  if (job.kind === 'erase') {
    return (
      <div className="space-y-3 text-sm text-muted">
        <p>Everything of the accounts is gone, and imports refuse their rows from now on.</p>
        <ButtonLink href="/erasure">What went</ButtonLink>
      </div>
    );
  }
  if (job.kind === 'retain') {
    return (
      <div className="space-y-3 text-sm text-muted">
        <p>What was older than its policy allows is gone.</p>
        <ButtonLink href="/erasure">Policies and holds</ButtonLink>
      </div>
    );
  }
  if (job.kind === 'export') {
    const bundleId = text(job.result?.bundleId) ?? '';
    return (
      <div className="space-y-3 text-sm text-muted">
        <p>
          The bundle <span className="font-mono">{bundleId}</span> is signed, verified and searched for what
          was masked.
        </p>
        <a
          href={`/api/bundles/${encodeURIComponent(bundleId)}`}
          download
          className="font-medium text-accent hover:underline"
        >
          Download the bundle
        </a>
      </div>
    );
  }
  if (job.result?.outcome === 'nothing_new') {
    return (
      <div className="space-y-3 text-sm text-muted">
        <p>Every file is already in use from an earlier import, so nothing was changed.</p>
        <ButtonLink href="/imports">Back to the imports</ButtonLink>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <StartRunButton />
      {batchId && <ButtonLink href={hrefs.batch(batchId)}>Report of the import</ButtonLink>}
    </div>
  );
}

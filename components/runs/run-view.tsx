import { Info } from 'lucide-react';
import Link from 'next/link';
import { CappedBlocks } from '@/components/runs/capped-blocks';
import { DeleteRunButton } from '@/components/runs/delete-run-button';
import { ExclusivityTable } from '@/components/runs/exclusivity-table';
import { LevelBars } from '@/components/runs/level-bars';
import { StageBars } from '@/components/runs/stage-bars';
import { hrefs } from '@/components/shell/hrefs';
import { Page } from '@/components/shell/page';
import { Badge } from '@/components/ui/badge';
import { ButtonAnchor, ButtonLink } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { Facts } from '@/components/ui/facts';
import { FigureRow, FigureTile } from '@/components/ui/figure-tile';
import { formatCompact, formatCount, formatDecimal, formatShare } from '@/components/ui/format/number';
import { formatDuration } from '@/components/ui/format/time';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import type { RunDetail } from '@/lib/contracts/runs';

/** One run: its figures, the weights it used, what it left out, how long it took. */
export function RunView({
  run,
  evaluation,
  comparison,
}: {
  run: RunDetail;
  /** Figures against labels, where the lake holds any. */
  evaluation: React.ReactNode;
  /** What changed since the run before it. */
  comparison: React.ReactNode;
}) {
  return (
    <Page
      crumbs={[{ label: 'Runs', href: '/runs' }, { label: run.runId }]}
      action={
        <>
          {!run.isCurrent && <DeleteRunButton runId={run.runId} />}
          <ButtonLink href={hrefs.evaluation(run.runId)}>Evaluation</ButtonLink>
        </>
      }
    >
      <div className="flex flex-wrap items-center gap-3 text-sm">
        <CopyText text={run.runId} label="run id" className="text-lg" />
        {run.isCurrent && <Badge>current</Badge>}
        <span className="text-muted">
          finished <Timestamp at={run.finishedAt} />, took {formatDuration(run.finishedAt - run.startedAt)}
        </span>
      </div>
      {run.notes.length > 0 && (
        <ul className="rounded-md border border-line bg-surface px-3 py-2 text-sm">
          {run.notes.map((note) => (
            <li key={note} className="flex items-start gap-2 py-0.5">
              <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
              {note}
            </li>
          ))}
        </ul>
      )}
      <FigureRow>
        <FigureTile
          label="Clusters"
          value={formatCount(run.clusters)}
          {...(run.isCurrent ? { href: '/clusters' } : {})}
          note={`${formatCount(run.confirmedMembers)} confirmed members, ${formatCount(run.possibleMembers)} possible`}
        />
        <FigureTile
          label="Strong links"
          value={formatCount(run.strongLinks)}
          note={`of ${formatCount(run.links)} links among ${formatCount(run.accounts)} accounts`}
        />
        <FigureTile
          label="Candidate pairs"
          value={formatCompact(run.candidates)}
          title={formatCount(run.candidates)}
          note={`${formatShare(run.blocking.reductionRatio)} of all pairs never had to be looked at`}
        />
        <FigureTile
          label="Prior"
          value={formatDecimal(run.priorBits, 1)}
          unit="bits"
          note="before any evidence, for a pair taken at random"
        />
      </FigureRow>
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-[minmax(0,1fr)_360px]">
        <div className="flex min-w-0 flex-col gap-4">
          {evaluation}
          <Panel
            title="Match weights"
            description="What each agreement and disagreement weighed in this run"
            isFlush
          >
            <LevelBars comparisons={run.comparisons} />
          </Panel>
          {run.exclusivity.length > 0 && (
            <Panel
              title="What a shared value is worth"
              description="Bits that sharing one value adds to the prior, by kind and how many accounts hold it: learned from this source (docs/linkage.md)"
              isFlush
            >
              <ExclusivityTable cells={run.exclusivity} />
            </Panel>
          )}
          {run.blocking.cappedBlocks.length > 0 && <CappedBlocks blocking={run.blocking} />}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {comparison}
          <Panel
            title="Parameters"
            actions={
              <ButtonAnchor size="sm" href={`/api/runs/${encodeURIComponent(run.runId)}/parameters`} download>
                Download as file
              </ButtonAnchor>
            }
          >
            <Facts
              facts={[
                { name: 'Method', value: run.version },
                { name: 'Seed', value: <span className="font-mono">{run.seed}</span> },
                {
                  name: 'Input',
                  value: <CopyText text={run.inputFingerprint} label="input fingerprint" lengthMax={18} />,
                },
                ...Object.entries(run.parameters).map(([name, value]) => ({
                  name,
                  value: (
                    <span className="font-mono text-xs">
                      {typeof value === 'object' ? JSON.stringify(value) : String(value)}
                    </span>
                  ),
                })),
              ]}
            />
          </Panel>
          <Panel title="Stages" description="Time, and memory of the process at the end of each">
            <StageBars stages={run.stages} />
          </Panel>
        </div>
      </div>
      <p className="text-xs text-faint">
        Runs are immutable: the next one is written beside this one.{' '}
        <Link href="/runs" className="underline">
          All runs
        </Link>
      </p>
    </Page>
  );
}

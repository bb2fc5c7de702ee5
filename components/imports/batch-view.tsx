import { Download, Info, TriangleAlert } from 'lucide-react';
import { FileReports } from '@/components/imports/file-reports';
import { RejectTable } from '@/components/imports/reject-table';
import { RollBackButton } from '@/components/imports/roll-back-button';
import { batchStateWords, promptPolicyWords, tableWords } from '@/components/imports/words';
import { Page } from '@/components/shell/page';
import { Badge } from '@/components/ui/badge';
import { ButtonAnchor } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { Facts } from '@/components/ui/facts';
import { FigureRow, FigureTile } from '@/components/ui/figure-tile';
import { formatCompact, formatCount } from '@/components/ui/format/number';
import { formatDuration } from '@/components/ui/format/time';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import type { BatchSummary, ImportReport } from '@/lib/contracts/imports';

/** What one import brought, what it could not use, and the way back. */
export function BatchView({ batch }: { batch: BatchSummary }) {
  const { report } = batch;
  return (
    <Page
      crumbs={[{ label: 'Imports', href: '/imports' }, { label: batch.id }]}
      action={batch.state === 'committed' ? <RollBackButton batchId={batch.id} /> : undefined}
    >
      <div className="flex flex-wrap items-center gap-3 text-sm">
        <CopyText text={batch.id} label="batch id" className="text-lg" />
        <Badge tone={batchStateWords[batch.state].tone}>{batchStateWords[batch.state].title}</Badge>
        <span className="text-muted">
          <Timestamp at={batch.committedAt ?? batch.createdAt} />
        </span>
      </div>
      {batch.failure && (
        <p className="flex items-start gap-2 rounded-md border border-bad/30 bg-bad-soft px-3 py-2 text-sm">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" /> {batch.failure} Nothing of
          this batch is in use.
        </p>
      )}
      {report && <Report batch={batch} report={report} />}
    </Page>
  );
}

function Report({ batch, report }: { batch: BatchSummary; report: ImportReport }) {
  const rows = report.tables.reduce((sum, table) => sum + table.rows, 0);
  const accepted = report.tables.reduce((sum, table) => sum + table.accepted, 0);
  const rejected = report.tables.reduce((sum, table) => sum + table.rejected, 0);
  const duplicates = report.tables.reduce((sum, table) => sum + table.duplicates, 0);
  const seconds = Math.max(0.001, (report.finishedAt - report.startedAt) / 1000);
  return (
    <>
      {report.notes.length > 0 && (
        <ul className="rounded-md border border-line bg-surface px-3 py-2 text-sm">
          {report.notes.map((note) => (
            <li key={note} className="flex items-start gap-2 py-0.5">
              <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" /> {note}
            </li>
          ))}
        </ul>
      )}
      <FigureRow>
        <FigureTile
          label="Rows accepted"
          value={formatCompact(accepted)}
          title={formatCount(accepted)}
          note={`of ${formatCount(rows)} rows read`}
        />
        <FigureTile
          label="Rejected"
          value={formatCount(rejected)}
          {...(rejected > 0 ? { href: '#rejects' } : {})}
          note={rejected === 0 ? 'every row could be used' : 'kept with file, line and reason'}
        />
        <FigureTile
          label="Duplicates"
          value={formatCount(duplicates)}
          note="dropped; the first of each is kept"
        />
        <FigureTile
          label="In the graph"
          value={formatCompact(report.graph.accounts)}
          unit="accounts"
          note={`${formatCompact(report.graph.identifiers)} identifiers, ${formatCompact(report.graph.used)} uses`}
        />
      </FigureRow>
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-[minmax(0,1fr)_340px]">
        <div className="flex min-w-0 flex-col gap-4">
          <FileReports files={report.files} />
          {report.rejects.length > 0 && (
            <Panel
              id="rejects"
              title="Rejected rows"
              description="By reason; the files hold every row with its line, column and message"
              isFlush
              actions={report.rejectFiles.map(({ table }) => (
                <ButtonAnchor
                  key={table}
                  size="sm"
                  href={`/api/imports/${batch.id}/rejects/${table}`}
                  download
                >
                  <Download aria-hidden className="size-3.5" /> {tableWords[table].title}
                </ButtonAnchor>
              ))}
            >
              <RejectTable rejects={report.rejects} />
            </Panel>
          )}
        </div>
        <Panel title="Facts" className="self-start">
          <Facts
            facts={[
              { name: 'Prompts', value: promptPolicyWords[report.promptPolicy].title },
              { name: 'Took', value: formatDuration(report.finishedAt - report.startedAt) },
              { name: 'Rate', value: `${formatCompact(Math.round(rows / seconds))} rows/s` },
              ...report.tables.map((table) => ({
                name: tableWords[table.table].title,
                value: `${formatCount(table.accepted)} rows`,
              })),
              ...report.filesKnown.map((file) => ({
                name: `Known: ${file.name}`,
                value: `in ${file.batchId}`,
              })),
            ]}
          />
        </Panel>
      </div>
    </>
  );
}

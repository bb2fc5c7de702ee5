import Link from 'next/link';
import { batchStateWords } from '@/components/imports/words';
import { hrefs } from '@/components/shell/hrefs';
import { formatCompact } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import type { BatchSummary } from '@/lib/contracts/imports';

/** What came in last. */
export function RecentBatches({ batches }: { batches: readonly BatchSummary[] }) {
  return (
    <Panel
      title="What came in"
      actions={
        <Link href="/imports" className="text-sm text-muted underline-offset-2 hover:underline">
          All imports
        </Link>
      }
    >
      <ul className="divide-y divide-line text-sm">
        {batches.map((batch) => {
          const rows = batch.report?.tables.reduce((sum, table) => sum + table.accepted, 0);
          return (
            <li key={batch.id}>
              <Link
                href={hrefs.batch(batch.id)}
                className="flex min-h-9 items-center gap-3 rounded-sm px-1 hover:bg-hover"
              >
                <Timestamp at={batch.committedAt ?? batch.createdAt} />
                <span className="flex-1" />
                {batch.state === 'committed' && rows !== undefined ? (
                  <span className="tabular text-muted">{formatCompact(rows)} rows</span>
                ) : (
                  <span className="text-muted">{batchStateWords[batch.state].title}</span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

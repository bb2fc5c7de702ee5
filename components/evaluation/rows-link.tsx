import { Download } from 'lucide-react';
import { ButtonAnchor } from '@/components/ui/button';

/** Downloads the rows behind one figure. */
export function RowsLink({
  runId,
  labels,
  part,
}: {
  runId: string;
  labels: string | undefined;
  part: 'curve' | 'calibration' | 'ablation' | 'false-links' | 'missed-pairs' | 'innocents' | 'accounts';
}) {
  const search = new URLSearchParams({ part, ...(labels === undefined ? {} : { labels }) });
  return (
    <ButtonAnchor
      size="sm"
      variant="ghost"
      href={`/api/runs/${encodeURIComponent(runId)}/evaluation/csv?${search.toString()}`}
      download
    >
      <Download aria-hidden className="size-4" /> Rows (CSV)
    </ButtonAnchor>
  );
}

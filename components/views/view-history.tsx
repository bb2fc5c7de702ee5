'use client';

import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useState } from 'react';
import { useCaseChange } from '@/components/cases/use-case-change';
import { Button, IconButton } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Timestamp } from '@/components/ui/timestamp';
import { toast } from '@/components/ui/toast';
import { queryKeys } from '@/lib/api-client/keys';
import { compareRevisions, openView, saveView, viewRevisions } from '@/lib/api-client/views';
import type { ViewSummary } from '@/lib/contracts/views';

/** The versions of a view: what each changed, and the way back to it. */
export function ViewHistory({ view }: { view: ViewSummary }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={`Versions of “${view.name}”`} onClick={() => setOpen(true)}>
        <History />
      </IconButton>
      {isOpen && <HistoryDialog view={view} onClose={() => setOpen(false)} />}
    </>
  );
}

function HistoryDialog({ view, onClose }: { view: ViewSummary; onClose: () => void }) {
  const { data, error } = useQuery({
    queryKey: queryKeys.viewRevisions(view.id, view.version),
    queryFn: () => viewRevisions(view.id),
  });
  const restore = useCaseChange(
    async (number: number) => {
      const { content } = await openView(view.id, number);
      return await saveView(view.id, view.version, content, `Version ${number} again`);
    },
    (done) => {
      toast(`Saved as version ${done.revision}`, { description: 'The versions between are kept.' });
      onClose();
    },
  );
  const canRestore = view.kind === 'live' && (view.level === 'edit' || view.level === 'manage');
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Versions of “${view.name}”`}
      className="w-[600px]"
    >
      {error && <p className="text-sm text-bad">{error.message}</p>}
      {!data && !error && <SkeletonRows rows={4} />}
      {data && data.total > data.revisions.length && (
        <p className="text-xs text-muted">
          The newest {formatCount(data.revisions.length)} of {formatCount(data.total)}.
        </p>
      )}
      <ol className="divide-y divide-line pb-2">
        {data?.revisions.map((revision) => (
          <li key={revision.number} className="flex items-center gap-3 py-2 text-sm">
            <div className="min-w-0 flex-1">
              <p>
                <span className="font-medium">Version {revision.number}</span> by {revision.authorName},{' '}
                <Timestamp at={revision.savedAt} />
              </p>
              <p className="text-xs text-muted">
                {formatQuantity(revision.nodes, 'node')}
                {revision.message && `: ${revision.message}`}
                {revision.number > 1 && <Difference viewId={view.id} number={revision.number} />}
              </p>
            </div>
            {canRestore && revision.number < view.revision && (
              <Button size="sm" disabled={restore.isPending} onClick={() => restore.mutate(revision.number)}>
                Restore
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function Difference({ viewId, number }: { viewId: string; number: number }) {
  const { data } = useQuery({
    queryKey: queryKeys.viewDifference(viewId, number),
    queryFn: () => compareRevisions(viewId, number - 1, number),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return null;
  const { added, removed, moved, changed } = data;
  return ` (${formatCount(added.length)} added, ${formatCount(removed.length)} removed, ${formatCount(moved.length)} moved, ${formatCount(changed.length)} changed)`;
}

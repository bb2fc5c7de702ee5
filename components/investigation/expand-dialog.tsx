'use client';

import { useQuery } from '@tanstack/react-query';
import { Dialog } from '@/components/ui/dialog';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { countNeighbours } from '@/lib/api-client/graph';
import { queryKeys } from '@/lib/api-client/keys';
import { ExpandAccountForm } from './expand-account-form';
import { ExpandValueForm } from './expand-value-form';
import { useRoom, useRoomApi } from './room-context';

/** Says what an expansion would bring before anything loads, and lets the reader choose. */
export function ExpandDialog({ nodeKey }: { nodeKey: string }) {
  const room = useRoomApi();
  const runId = useRoom((state) => state.runId);
  const node = useRoom(({ canvas }) => canvas.data.nodes.get(nodeKey));
  const { data, error } = useQuery({
    queryKey: queryKeys.neighbourCounts(nodeKey, runId),
    queryFn: ({ signal }) => countNeighbours(nodeKey, runId, signal),
  });
  const name = node && node.type !== 'aggregate' ? node.label : nodeKey;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) room.set({ dialog: null });
      }}
      title={`Expand ${name}`}
      className="w-[560px]"
    >
      {error && <ErrorState title="The neighbours could not be counted" message={error.message} />}
      {!data && !error && <SkeletonRows rows={5} />}
      {data?.type === 'account' && <ExpandAccountForm counts={data} />}
      {data?.type === 'identifier' && <ExpandValueForm counts={data} node={node} />}
    </Dialog>
  );
}

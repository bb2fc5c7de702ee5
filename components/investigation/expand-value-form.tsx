'use client';

import { useState } from 'react';
import { CertaintySwatch } from '@/components/marks/certainty';
import { Button } from '@/components/ui/button';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import type { NeighbourCounts } from '@/lib/contracts/graph';
import type { GraphNode } from '@/lib/domain/graph-element';
import { LimitField } from './limit-field';
import { expandInto } from './requests/expand';
import { guarded } from './requests/guarded';
import { openHub } from './requests/open-hub';
import { useRoomApi } from './room-context';

/** Chooses how many holders of a value come; a hub opens as one group first. */
export function ExpandValueForm({
  counts,
  node,
}: {
  counts: Extract<NeighbourCounts, { type: 'identifier' }>;
  node: GraphNode | undefined;
}) {
  const room = useRoomApi();
  const [limit, setLimit] = useState(50);
  const { total, confirmed, possible, unclustered } = counts.users;
  const expand = () => {
    room.set({ dialog: null });
    void guarded(room, 'Expanding', () => expandInto(room, { key: counts.key, what: 'users', limit }));
  };
  return (
    <div className="space-y-4 pb-2 text-sm">
      <p className="text-base">{formatQuantity(total, 'account')} hold it:</p>
      <ul className="space-y-1">
        <li className="flex items-center gap-2">
          <CertaintySwatch certainty="confirmed" /> {formatCount(confirmed)} confirmed members of clusters
        </li>
        <li className="flex items-center gap-2">
          <CertaintySwatch certainty="possible" /> {formatCount(possible)} possible members
        </li>
        <li className="pl-4.5">{formatCount(unclustered)} in no cluster</li>
      </ul>
      {counts.isHub && (
        <p className="text-muted">
          This is a hub. It opens as one group that can be listed whole, saved as CSV, or drawn from.
        </p>
      )}
      <footer className="flex items-center justify-end gap-3 border-t border-line pt-3">
        <LimitField value={limit} onChange={setLimit} />
        <Button variant={counts.isHub ? 'secondary' : 'primary'} onClick={expand} disabled={total === 0}>
          Bring {formatCount(Math.min(limit, total))} of {formatCount(total)}
        </Button>
        {counts.isHub && node?.type === 'identifier' && (
          <Button
            variant="primary"
            onClick={() => {
              room.set({ dialog: null });
              openHub(room, node);
            }}
          >
            Open as one group
          </Button>
        )}
      </footer>
    </div>
  );
}

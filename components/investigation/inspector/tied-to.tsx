'use client';

import { useMemo } from 'react';
import { MarkIcon } from '@/components/canvas/mark-icon';
import { formatDecimal } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { formatDayRange } from '@/components/ui/format/time';
import { edgesAt, otherEnd } from '@/lib/canvas-state/graph-data';
import { selected } from '@/lib/canvas-state/state';
import { useRoom, useRoomApi } from '../room-context';

const shownMax = 60;

/** What hangs on a node on the canvas, strongest first: the lines that are too thin to hit with a pointer. */
export function TiedTo({ nodeKey }: { nodeKey: string }) {
  const room = useRoomApi();
  const data = useRoom(({ canvas }) => canvas.data);
  const visible = useRoom(({ canvas }) => canvas.visible);
  const ties = useMemo(
    () =>
      edgesAt(data, nodeKey)
        .flatMap((edge) => {
          const node = visible.nodes.get(otherEnd(edge, nodeKey))?.node;
          return node ? [{ edge, node }] : [];
        })
        .sort((a, b) => (b.edge.bits ?? 0) - (a.edge.bits ?? 0)),
    [data, visible, nodeKey],
  );
  if (ties.length === 0) return null;
  return (
    <section aria-label="Lines on the canvas">
      <h4 className="mb-1 text-xs font-medium text-muted">Tied to, on the canvas ({ties.length})</h4>
      <ul>
        {ties.slice(0, shownMax).map(({ edge, node }) => (
          <li key={edge.key} className="flex items-center gap-2 border-b border-line text-sm hover:bg-hover">
            <button
              type="button"
              className="flex min-h-7 min-w-0 flex-1 items-center gap-2 text-left"
              onClick={() => {
                room.update((state) => selected(state, [node.key]));
                room.set({ look: { at: 'node', key: node.key } });
              }}
            >
              <MarkIcon node={node} />
              <span className="min-w-0 truncate font-mono text-xs" title={node.label}>
                {shortenMiddle(node.label, 22)}
              </span>
            </button>
            {edge.firstSeen !== null && edge.lastSeen !== null && (
              <span className="text-xs text-muted">{formatDayRange(edge.firstSeen, edge.lastSeen)}</span>
            )}
            {edge.bits !== null && (
              <button
                type="button"
                title={edge.type === 'linked' ? 'Why linked' : 'Rows behind this'}
                onClick={() => {
                  room.update((state) => selected(state, []));
                  room.set({
                    edgeSelection: [edge.key],
                    inspectorTab: edge.type === 'linked' ? 'why' : 'rows',
                  });
                }}
                className="h-6 w-16 rounded-sm text-right text-xs tabular-nums hover:underline"
              >
                {formatDecimal(edge.bits, 1)} bit
              </button>
            )}
          </li>
        ))}
      </ul>
      {ties.length > shownMax && (
        <p className="pt-1 text-xs text-muted">{ties.length - shownMax} weaker ones are in the table.</p>
      )}
    </section>
  );
}

'use client';

import { formatTime } from '@/components/ui/format/time';
import { originOf } from '@/lib/canvas-state/origin';
import { QueriesBehind } from '../queries-behind';
import { useRoom } from '../room-context';

/** Which step brought a node to the canvas, whose it was, and the queries that found it. */
export function OriginOfNode({ nodeKey }: { nodeKey: string }) {
  const history = useRoom(({ canvas }) => canvas.history);
  const opening = useRoom((state) => state.openingQueries);
  const origin = originOf(history, nodeKey);
  return (
    <section aria-label="How it came here" className="flex items-center gap-2 text-xs text-muted">
      <p className="min-w-0 flex-1">
        {origin
          ? `Came by “${origin.label}”, ${formatTime(origin.at)} UTC${origin.by === null ? '' : `, by ${origin.by}`}.`
          : 'Was there when the canvas was opened.'}
      </p>
      <QueriesBehind queries={origin?.queries ?? opening} label="Queries that found it" />
    </section>
  );
}

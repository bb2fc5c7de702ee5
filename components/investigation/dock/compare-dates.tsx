'use client';

import { useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format/number';
import { changesBetween } from '@/lib/canvas-state/changes';
import { useRoom, useRoomApi } from '../room-context';
import { DateField } from './date-field';

/** Two dates in fixed places: what came, what ended, what changed stands out, the rest steps back. */
export function CompareDates({ from, to }: { from: number; to: number }) {
  const room = useRoomApi();
  const comparison = useRoom((state) => state.comparison);
  const visible = useRoom(({ canvas }) => canvas.visible);
  const changes = useMemo(() => comparison && changesBetween(visible, comparison), [visible, comparison]);
  if (!comparison) {
    return (
      <Button size="sm" onClick={() => room.set({ comparison: { before: from, after: to } })}>
        Compare two dates
      </Button>
    );
  }
  return (
    <div className="flex items-end gap-3">
      <DateField
        label="Compare (UTC)"
        value={comparison.before}
        onChange={(before) => room.set({ comparison: { ...comparison, before } })}
      />
      <DateField
        label="with"
        value={comparison.after}
        onChange={(after) => room.set({ comparison: { ...comparison, after } })}
      />
      <p aria-live="polite" className="text-xs">
        {changes &&
          `${formatCount(changes.added)} came, ${formatCount(changes.removed)} ended, ${formatCount(changes.changed)} changed (nodes and lines)`}
      </p>
      <Button size="sm" onClick={() => room.set({ comparison: null })}>
        Stop comparing
      </Button>
    </div>
  );
}

'use client';

import { X } from 'lucide-react';
import { IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { useRoom, useRoomApi } from '../room-context';
import type { DockTab } from '../room-store';
import { ActivityDock } from './activity-dock';
import { LanesDock } from './lanes-dock';
import { PlacesDock } from './places-dock';
import { StepsList } from './steps-list';
import { TableTwin } from './table-twin';
import { Timeline } from './timeline';

const tabs: readonly { value: DockTab; title: string }[] = [
  { value: 'table', title: 'Table' },
  { value: 'timeline', title: 'Timeline' },
  { value: 'lanes', title: 'Swim-lanes' },
  { value: 'activity', title: 'Activity' },
  { value: 'places', title: 'Places' },
  { value: 'steps', title: 'Steps' },
];

/** Under the canvas: the same in a table, in time, and how it came about. */
export function Dock() {
  const room = useRoomApi();
  const dock = useRoom((state) => state.dock);
  return (
    <section aria-label="Dock" className="flex h-full min-h-0 flex-col bg-surface">
      <header className="flex h-8 shrink-0 items-center gap-4 border-b border-line px-3">
        {tabs.map(({ value, title }) => (
          <button
            key={value}
            type="button"
            aria-pressed={dock === value}
            onClick={() => room.set({ dock: value })}
            className={cx(
              'h-8 text-sm font-medium',
              dock === value ? 'text-ink' : 'text-muted hover:text-ink',
            )}
          >
            {title}
          </button>
        ))}
        <span className="flex-1" />
        <IconButton label="Close the dock" onClick={() => room.set({ dock: null })}>
          <X />
        </IconButton>
      </header>
      <div className="min-h-0 flex-1">
        {dock === 'table' && <TableTwin />}
        {dock === 'timeline' && <Timeline />}
        {dock === 'lanes' && <LanesDock />}
        {dock === 'activity' && <ActivityDock />}
        {dock === 'places' && <PlacesDock />}
        {dock === 'steps' && <StepsList />}
      </div>
    </section>
  );
}

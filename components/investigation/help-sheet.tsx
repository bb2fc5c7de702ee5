'use client';

import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import type { ActionGroup } from '@/lib/canvas-state/action';
import { canvasActions } from '@/lib/canvas-state/actions';
import { useRoomApi } from './room-context';
import { keysOf } from './shortcut-keys';

const titles: Record<ActionGroup, string> = {
  history: 'Steps',
  expand: 'Expand',
  node: 'Nodes',
  group: 'Groups',
  select: 'Select',
  view: 'Look',
  arrange: 'Arrange and draw',
  style: 'Look of the marks',
  out: 'Export',
};

const pointer: readonly (readonly [string, string])[] = [
  ['Click, Ctrl-click', 'select, add to the selection'],
  ['Shift-drag', 'select a box'],
  ['Double-click', 'expand'],
  ['Right-click', 'menu'],
  ['Drag the ground, wheel', 'pan, zoom'],
];

/** Every key of the canvas, read from the registry, and what the pointer does. */
export function HelpSheet() {
  const room = useRoomApi();
  const groups = Object.keys(titles) as ActionGroup[];
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) room.set({ dialog: null });
      }}
      title="Keys of the canvas"
      description="They act while the canvas has the focus: Tab to it or click it."
      className="w-[760px]"
    >
      <div className="columns-2 gap-8 pb-3 text-sm">
        <Section title="Walk">
          <Line keys={['←', '↑', '→', '↓']} text="along the lines to the neighbour that way" />
          <Line keys={['Shift', 'F10']} text="menu of the selection" />
        </Section>
        <Section title="Pointer">
          {pointer.map(([what, text]) => (
            <div key={what} className="flex min-h-6 items-center gap-3">
              <dd className="flex-1">{text}</dd>
              <dt className="text-xs text-muted">{what}</dt>
            </div>
          ))}
        </Section>
        {groups.map((group) => (
          <Section key={group} title={titles[group]}>
            {canvasActions
              .filter((action) => action.group === group && action.shortcuts.length > 0)
              .map((action) => (
                <Line key={action.id} keys={keysOf(action.shortcuts[0] ?? { key: '' })} text={action.label} />
              ))}
          </Section>
        ))}
      </div>
    </Dialog>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="mb-1 text-xs font-medium text-muted">{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Line({ keys, text }: { keys: readonly string[]; text: string }) {
  return (
    <div className="flex min-h-6 items-center gap-3">
      <dd className="flex-1">{text}</dd>
      <dt>
        <Kbd keys={keys} />
      </dt>
    </div>
  );
}

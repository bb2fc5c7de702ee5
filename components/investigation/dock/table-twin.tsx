'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { toggled } from '@/lib/canvas-state/selection';
import { selected } from '@/lib/canvas-state/state';
import { summaryOf } from '@/lib/canvas-state/summary';
import { tableRowsOf } from '@/lib/canvas-state/table-rows';
import { useRoom, useRoomApi } from '../room-context';
import { compareRows, type Field, tableColumns } from './table-columns';
import { TwinRow, twinRowHeight } from './twin-row';

interface Sort {
  readonly field: Field;
  readonly isDown: boolean;
}

/** Exactly what is drawn, as a table: the same selection, the same filter. */
export function TableTwin() {
  const room = useRoomApi();
  const visible = useRoom(({ canvas }) => canvas.visible);
  const selection = useRoom(({ canvas }) => canvas.selection);
  const [sort, setSort] = useState<Sort>({ field: 'lines', isDown: true });
  const rows = useMemo(() => {
    const sorted = tableRowsOf(visible).sort((a, b) => compareRows(a, b, sort.field));
    return sort.isDown ? sorted.reverse() : sorted;
  }, [visible, sort]);
  const chosen = useMemo(() => new Set(selection), [selection]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => twinRowHeight,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const pick = (key: string, isAdding: boolean) =>
    room.update((state) => selected(state, isAdding ? toggled(state.selection, key) : [key]));
  return (
    <div className="flex h-full flex-col">
      <div className="flex h-8 shrink-0 items-center gap-3 px-3 text-xs text-muted">
        <span className="flex-1">{summaryOf(visible, selection.length)}</span>
        <Button size="sm" variant="ghost" onClick={() => room.run('export-csv')}>
          CSV
        </Button>
      </div>
      <div ref={scroller} className="min-h-0 flex-1 overflow-auto">
        <table
          aria-label="What is drawn"
          aria-rowcount={rows.length + 1}
          className="w-full border-separate border-spacing-0 text-xs"
        >
          <Head sort={sort} onSort={setSort} />
          <tbody>
            <Spacer height={items[0]?.start ?? 0} />
            {items.map(({ index }) => {
              const row = rows[index];
              const node = row && visible.nodes.get(row.key)?.node;
              return row && node ? (
                <TwinRow
                  key={row.key}
                  row={row}
                  node={node}
                  index={index}
                  isSelected={chosen.has(row.key)}
                  onPick={pick}
                  onReveal={(key) => room.set({ look: { at: 'node', key: key } })}
                />
              ) : null;
            })}
            <Spacer height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Head({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  return (
    <thead>
      <tr>
        {tableColumns.map(({ field, title, isNumber }) => {
          const isActive = sort.field === field;
          return (
            <th
              key={field}
              scope="col"
              aria-sort={isActive ? (sort.isDown ? 'descending' : 'ascending') : undefined}
              className={cx(
                'sticky top-0 z-10 border-b border-line bg-surface px-2',
                isNumber ? 'text-right' : 'text-left',
              )}
            >
              <button
                type="button"
                className={cx(
                  'h-7 font-medium whitespace-nowrap hover:text-ink',
                  isActive ? 'text-ink' : 'text-muted',
                )}
                onClick={() => onSort({ field, isDown: isActive ? !sort.isDown : isNumber })}
              >
                {title}
                {isActive && (sort.isDown ? ' ↓' : ' ↑')}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={tableColumns.length} style={{ height, padding: 0 }} />
    </tr>
  );
}

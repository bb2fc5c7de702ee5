'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { formatCount, formatDecimal, formatQuantity } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { formatDay, formatDayRange } from '@/components/ui/format/time';
import { Select } from '@/components/ui/select';
import { SkeletonRows } from '@/components/ui/skeleton';
import { loadLanes } from '@/lib/api-client/graph';
import { queryKeys } from '@/lib/api-client/keys';
import { selected } from '@/lib/canvas-state/state';
import { type ActivityLane, type ActivityLanes, laneLimits } from '@/lib/contracts/lanes';
import { accountKey } from '@/lib/domain/graph-element';
import { handOffsOf } from '@/lib/domain/hand-off';
import { likenessOrder } from '@/lib/domain/likeness-order';
import { useRoom, useRoomApi } from '../room-context';
import { HandOffList } from './hand-off-list';
import { LaneStrip } from './lane-strip';
import { stretchOf, useBrush } from './use-brush';
import { useDrawnAccounts } from './use-drawn-accounts';
import { useTimeWindow } from './use-time-window';

const orders = [
  { value: 'start', label: 'by first exchange' },
  { value: 'likeness', label: 'alike under each other' },
] as const;
type Order = (typeof orders)[number]['value'];

/** A lane and how alike it is with the lane above; null where the order says nothing of it. */
interface Row {
  readonly lane: ActivityLane;
  readonly likeness: number | null;
}

function rowsIn(order: Order, lanes: readonly ActivityLane[]): Row[] {
  if (order === 'start') return lanes.map((lane) => ({ lane, likeness: null }));
  return likenessOrder(lanes.map(({ counts }) => counts)).flatMap(({ index, likeness }, place) => {
    const lane = lanes[index];
    return lane ? [{ lane, likeness: place === 0 ? null : likeness }] : [];
  });
}

/** Each account's exchanges on a lane of its own: who runs in step with whom, and who takes over from whom. */
export function LanesDock() {
  const { accountIds, left } = useDrawnAccounts(laneLimits.accountsMax);
  const { data, error } = useQuery({
    queryKey: queryKeys.lanes(accountIds),
    queryFn: () => loadLanes(accountIds),
    enabled: accountIds.length > 0,
    placeholderData: keepPreviousData,
  });
  if (accountIds.length === 0) return <p className="p-4 text-sm text-muted">No account is drawn.</p>;
  if (error) return <p className="p-4 text-sm text-bad">{error.message}</p>;
  if (!data) return <SkeletonRows rows={6} />;
  if (data.lanes.length === 0)
    return <p className="p-4 text-sm text-muted">None of these accounts has an exchange with a time.</p>;
  return <Lanes data={data} left={left} />;
}

function Lanes({ data, left }: { data: ActivityLanes; left: number }) {
  const room = useRoomApi();
  const [order, setOrder] = useState<Order>('start');
  const rows = useMemo(() => rowsIn(order, data.lanes), [order, data.lanes]);
  const handOffs = useMemo(() => handOffsOf(data.lanes), [data.lanes]);
  const most = useMemo(() => Math.max(1, ...data.lanes.flatMap(({ counts }) => counts)), [data.lanes]);
  const pick = (accountIds: readonly string[]) => {
    room.update((state) => selected(state, accountIds.map(accountKey)));
    const [first] = accountIds;
    if (first !== undefined) room.set({ look: { at: 'node', key: accountKey(first) } });
  };
  const notes = [
    ...(left > 0 ? [`${formatCount(left)} more are left out`] : []),
    ...(data.silent > 0 ? [`${formatCount(data.silent)} without exchanges`] : []),
  ];
  return (
    <div className="flex h-full gap-3 p-3 text-sm">
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="flex shrink-0 items-center gap-3 pb-1 text-xs text-muted">
          <span className="flex-1">
            Exchanges of {formatQuantity(data.lanes.length, 'account')}, one lane each
            {notes.length > 0 && `; ${notes.join(', ')}`}
          </span>
          <Select
            label="Order of the lanes"
            isLabelHidden
            value={order}
            onChange={setOrder}
            options={orders}
          />
        </div>
        <LaneRows data={data} rows={rows} most={most} onPick={pick} />
      </div>
      <HandOffList handOffs={handOffs} onPick={pick} />
    </div>
  );
}

function LaneRows({
  data,
  rows,
  most,
  onPick,
}: {
  data: ActivityLanes;
  rows: readonly Row[];
  most: number;
  onPick: (accountIds: readonly string[]) => void;
}) {
  const selection = useRoom(({ canvas }) => canvas.selection);
  const [window, setWindow] = useTimeWindow();
  const span = Math.max(1, data.to - data.from);
  const { drag, handlers } = useBrush(({ start, end }) =>
    setWindow({ from: data.from + start * span, to: data.from + end * span }),
  );
  const shown = drag ?? (window && stretchOf(window, data.from, span));
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="grid grid-cols-[11rem_minmax(0,1fr)] gap-x-2">
        <ul aria-label="Accounts">
          {rows.map(({ lane: { accountId }, likeness }) => (
            <li key={accountId} className="flex h-6 items-center text-xs">
              <button
                type="button"
                title={accountId}
                onClick={() => onPick([accountId])}
                className={cx(
                  'min-w-0 flex-1 truncate text-left font-mono hover:underline',
                  selection.includes(accountKey(accountId)) && 'font-semibold',
                )}
              >
                {shortenMiddle(accountId, 20)}
              </button>
              {likeness !== null && (
                <span
                  title="How alike its rhythm is with the lane above: cosine, 0 to 1"
                  className="text-faint tabular-nums"
                >
                  {formatDecimal(likeness)}
                </span>
              )}
            </li>
          ))}
        </ul>
        <div className="relative cursor-crosshair touch-none" {...handlers}>
          {rows.map(({ lane }) => (
            <div key={lane.accountId} className="h-6 border-b border-line pt-1">
              <LaneStrip
                counts={lane.counts}
                most={most}
                color={selection.includes(accountKey(lane.accountId)) ? 'var(--accent)' : 'var(--data)'}
                label={`${lane.accountId}: exchanges from ${formatDayRange(lane.first, lane.last)}`}
              />
            </div>
          ))}
          {shown && (
            <div
              className="absolute inset-y-0 bg-accent/20"
              style={{
                left: `${Math.min(shown.start, shown.end) * 100}%`,
                width: `${Math.abs(shown.end - shown.start) * 100}%`,
              }}
            />
          )}
        </div>
        <span />
        <p className="sticky bottom-0 flex justify-between bg-surface pt-0.5 text-xs text-faint tabular-nums">
          <span>{formatDay(data.from)}</span>
          <span>drag to filter by time</span>
          <span>{formatDay(data.to)}</span>
        </p>
      </div>
    </div>
  );
}
